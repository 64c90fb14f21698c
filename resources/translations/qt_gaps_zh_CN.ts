<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- What Qt's file dialog says and qtbase_zh_CN.qm leaves in English.
     After a change: pyside6-lrelease qt_gaps_zh_CN.ts -->
<TS version="2.1" language="zh_CN">
  <context>
    <name>QAbstractFileIconProvider</name>
    <message><source>Drive</source><translation>磁盘</translation></message>
    <message><source>Folder</source><translation>文件夹</translation></message>
    <message><source>File Folder</source><translation>文件夹</translation></message>
    <message><source>Alias</source><translation>替身</translation></message>
    <message><source>Shortcut</source><translation>快捷方式</translation></message>
    <message><source>Unknown</source><translation>未知</translation></message>
  </context>
  <context>
    <name>QLocale</name>
    <message numerus="yes">
      <source>%n byte(s)</source>
      <translation><numerusform>%n 字节</numerusform></translation>
    </message>
  </context>
</TS>

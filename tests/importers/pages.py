"""Pages of prose, as two programs put them on the clipboard."""

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8>
<style><!-- p.MsoNormal {margin:0cm} --></style>
<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
<p class=MsoHeading1 style='mso-outline-level:1'><b><span style='font-family:楷体'>（一）主动公开
</span></b></p>
<p class=MsoNormal style='text-indent:32.0pt'><span
style='font-family:仿宋'>　　我局认真贯彻条例，全年公开
信息</span><span lang=EN-US>538</span><span>条。<o:p></o:p></span></p>
<p class=MsoListParagraph><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>1.
<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>加强领导</p>
<p class=MsoListParagraph><![if !supportLists]><span style='font-family:Wingdings'><span
style='mso-list:Ignore'>l<span>&nbsp; </span></span></span><![endif]>要点</p>
<p class=MsoNormal><!--[if gte vml 1]><v:shape><v:imagedata src="file:///C:/clip_image001.png"/>
</v:shape><![endif]--><![if !vml]><img width=553 height=311
src="file:///C:/Users/a/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg"
v:shapes="_x0000"><![endif]></p>
<p class=MsoNormal><del>删去的</del><ins>增加的</ins>字<span style='mso-hide:all'>藏</span></p>
<!--EndFragment--></body></html>"""
LIBRE_OFFICE = """<!DOCTYPE html><html><head><title></title><style type="text/css">p {x: y}</style>
</head><body lang="zh-CN" dir="ltr"><h2 class="western" style="line-height: 100%">依申请公开</h2>
<h3 class="western">办理情况</h3>
<p style="line-height: 100%"><font face="仿宋">全年<b>新收</b>申请<br/>
76 件</font></p><p><img src="data:image/png;base64,aGVsbG8=" width="400" height="300"/></p>
<p>See <a href="https://example.org/">the page</a> and
more</p></body></html>"""

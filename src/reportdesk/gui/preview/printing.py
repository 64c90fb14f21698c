"""Prints the sheets of the preview: what is seen is what comes out of the printer."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from reportdesk.documents.paginate.paper import Paper
from reportdesk.gui.preview.pictures import WholePictures
from reportdesk.gui.preview.sheet_painter import SheetPainter
from reportdesk.gui.widgets.ask import Message, tell

_POINTS_PER_INCH = 72


def ask_to_print(window: QWidget, paper: Paper, name: str) -> None:
    """Ask for a printer and print; `name` is what the queue of the printer calls it."""
    printer = printer_for(paper, name)
    dialog = QPrintDialog(printer, window)
    dialog.setWindowTitle("打印")
    dialog.setMinMax(1, len(paper.sheets))
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintCurrentPage, on=False)
    wanted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    if wanted and not print_paper(paper, printer):
        tell(window, _failure(printer))


def printer_for(paper: Paper, name: str) -> QPrinter:
    """Return the usual printer, set to the sheets' own size, without margins or scaling."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    size = QSizeF(paper.width, paper.height)
    printer.setPageSize(QPageSize(size, QPageSize.Unit.Point))
    printer.setFullPage(True)
    printer.setDocName(name)
    return printer


def print_paper(paper: Paper, printer: QPrinter) -> bool:
    """Print the pages that the printer was asked for; False if it does not take them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    sheets = SheetPainter(printer.resolution() / _POINTS_PER_INCH, WholePictures())
    whole = QRectF(0, 0, paper.width, paper.height)
    for place, number in enumerate(_wanted(paper, printer)):
        if place:
            printer.newPage()
        sheets.paint(painter, paper.sheets[number], QColor(Qt.GlobalColor.black), whole)
    return painter.end()


def _wanted(paper: Paper, printer: QPrinter) -> list[int]:
    """Return which sheets to print, from 0, in order, as often as the printer cannot by itself."""
    first = (printer.fromPage() or 1) - 1
    last = printer.toPage() or len(paper.sheets)
    once = list(range(first, min(last, len(paper.sheets))))
    if printer.pageOrder() == QPrinter.PageOrder.LastPageFirst:
        once.reverse()
    return once * (1 if printer.supportsMultipleCopies() else printer.copyCount())


def _failure(printer: QPrinter) -> Message:
    where = printer.outputFileName() or printer.printerName() or "打印机"
    sentence = "报告没有受影响。请看打印机是否接通、纸是否装好，然后再打印一次。"
    return Message("没有打印出来", sentence, [("打印到", where)])

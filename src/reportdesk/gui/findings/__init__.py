"""The right-hand panel: the verdict, the findings by weight, the guidance of the place in hand."""

"""The names that a draft of draft_version 1 is made of, in the order in which they are written."""

DRAFT_VERSION = 1
TOP_KEYS = (
    "draft_version",
    "form",
    "year",
    "office",
    "texts",
    "figures",
    "remarks",
    "footnotes",
    "explanations",
    "last_year",
    "images",
)
EXPLANATION_KEYS = ("rule", "addresses", "reason", "figures")
LAST_YEAR_KEYS = ("form", "year", "source", "figures", "texts")
PICTURE_BYTES = "data"
IMAGE_KEYS = ("media_type", PICTURE_BYTES)
BLOCK_KEYS = {
    "heading": ("kind", "level", "text"),
    "paragraph": ("kind", "text"),
    "image": ("kind", "image", "caption", "width_mm"),
}

"""Photos are drawn again: what remains is what is seen. Where, when and with what they were taken is in no pixel."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageOps

from bot.files.outcome import Unclean

Image.init()  # every format it knows is loaded now: a confined process opens no module
SIDE = 2560
"""Pixels of the longer side, at most: a crack in a wall is seen, and 50 photos fit in a small host."""
MOST_PIXELS = {"JPEG": 200_000_000}
"""JPEG alone can be opened at an eighth of its size; phones announce up to 200 million pixels."""
MOST_PIXELS_WHOLE = 40_000_000
QUALITY = 85


def redrawn(data: bytes, form: str) -> bytes:
    """A JPEG of what this photo shows, the right way up, on white where it was transparent."""
    with Image.open(BytesIO(data), formats=[form]) as picture:
        _within_reason(picture, MOST_PIXELS.get(form, MOST_PIXELS_WHOLE))
        picture.draft("RGB", (SIDE, SIDE))
        _within_reason(picture, MOST_PIXELS_WHOLE)
        return _saved(_flat(_upright(picture, SIDE)), "JPEG")


def redrawn_inside(data: bytes) -> bytes:
    """A picture of a document, in the format it had, since the document names it."""
    with Image.open(BytesIO(data), formats=["JPEG", "PNG", "GIF", "BMP", "TIFF"]) as picture:
        form = "JPEG" if picture.format == "MPO" else picture.format or ""
        _within_reason(picture, MOST_PIXELS_WHOLE)
        upright = _upright(picture, SIDE)
        return _saved(_flat(upright) if form == "JPEG" else upright.convert("RGBA" if form == "PNG" else "RGB"), form)


def _within_reason(picture: Image.Image, most: int) -> None:
    if picture.width * picture.height > most:
        raise Unclean("unreadable")


def _upright(picture: Image.Image, side: int) -> Image.Image:
    """Made small first: turning costs as much memory again."""
    if picture.mode not in ("RGB", "L", "CMYK"):
        whole = picture.convert("RGBA")
        whole.info.update({key: value for key, value in picture.info.items() if key == "exif"})
        picture = whole
    picture.thumbnail((side, side), reducing_gap=2.0)
    return ImageOps.exif_transpose(picture)


def _flat(picture: Image.Image) -> Image.Image:
    if picture.mode != "RGBA":
        return picture.convert("RGB")
    flat = Image.new("RGB", picture.size, "white")
    flat.paste(picture, mask=picture.getchannel("A"))
    return flat


def _saved(picture: Image.Image, form: str) -> bytes:
    """Pixels alone: a library may write a comment or a profile it read."""
    bare = Image.frombytes(picture.mode, picture.size, picture.tobytes())
    out = BytesIO()
    bare.save(out, form, quality=QUALITY)
    return out.getvalue()

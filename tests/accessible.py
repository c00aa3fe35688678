"""What a page is for people who see it otherwise or not at all: axe-core's findings, what a screen reader is given, contrasts measured."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import files
from typing import Any, Literal, TypeAlias

from playwright.async_api import BrowserContext, Page, ViewportSize

SMALL, DESK, ZOOMED = ViewportSize(width=320, height=640), ViewportSize(width=1280, height=800), ViewportSize(width=320, height=256)
"""The narrowest phone, a desk, and a desk of 1,280 × 1,024 on which all is four times larger (WCAG 1.4.10)."""
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
Lights: TypeAlias = Sequence[tuple[ViewportSize, Literal["light", "dark"]]]
LIGHTS: Lights = ((SMALL, "light"), (DESK, "dark"))
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

_FINDINGS = """async (tags) => {
    await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {})));
    const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ["violations"] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`));
}"""

_CONTRASTS = """(all) => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const rgba = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const light = ([r, g, b]) => [r, g, b]
        .map((one) => one / 255)
        .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
        .reduce((sum, one, place) => sum + one * [0.2126, 0.7152, 0.0722][place], 0);
    const behind = (one) => {
        for (let at = one; at; at = at.parentElement) {
            const colour = rgba(getComputedStyle(at).backgroundColor);
            if (colour[3] > 250) return colour;
        }
        return [255, 255, 255];
    };
    const edge = (one) => {
        const style = getComputedStyle(one);
        if (one.matches("svg")) return rgba(style.stroke);
        return rgba(style.borderTopStyle === "none" || style.borderTopWidth === "0px" ? style.backgroundColor : style.borderTopColor);
    };
    const least = {};
    for (const one of all) {
        const [low, high] = [light(edge(one)), light(behind(one.parentElement))].sort((a, b) => a - b);
        const name = one.getAttribute("class") ?? one.parentElement.className;
        least[name] = Math.min(least[name] ?? Infinity, (high + 0.05) / (low + 0.05));
    }
    return least;
}"""


async def watched(context: BrowserContext) -> None:
    """Every page of this context has axe-core in it, which the pages' own policy would not let in afterwards."""
    await context.add_init_script(AXE)


async def findings(page: Page) -> list[str]:
    """What axe-core has against the page as it stands: A and AA of WCAG 2.0 to 2.2, and good practice."""
    found: list[str] = await page.evaluate(_FINDINGS, TAGS)
    return found


async def in_lights(page: Page, where: str, lights: Lights = LIGHTS) -> list[str]:
    """Its findings on a small phone by day and on a desk by night."""
    found = []
    for size, scheme in lights:
        await page.set_viewport_size(size)
        await page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += [f"{where}, {size['width']} px, {scheme}: {one}" for one in await findings(page)]
    return found


async def contrasts(page: Page, selector: str) -> dict[str, float]:
    """By class, the palest of it: how far the edge of a control (a border, a drawing, a filled ground) stands out from what is behind."""
    measured: dict[str, float] = await page.locator(selector).evaluate_all(_CONTRASTS)
    return measured


async def tree(page: Page) -> list[dict[str, Any]]:
    """The accessibility tree as Chromium gives it to screen readers, without what it leaves out: role, name and properties of each node."""
    session = await page.context.new_cdp_session(page)
    nodes = (await session.send("Accessibility.getFullAXTree"))["nodes"]
    await session.detach()
    return [_node(one) for one in nodes if not one.get("ignored")]


def _node(raw: dict[str, Any]) -> dict[str, Any]:
    properties = {one["name"]: one["value"].get("value") for one in raw.get("properties", [])}
    return {"role": raw["role"].get("value"), "name": raw.get("name", {}).get("value", ""), **properties}


async def overflow(page: Page) -> int:
    """By how many pixels the page is wider than its screen."""
    return int(await page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))

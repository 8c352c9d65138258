namespace Rota.Tests.Browsing;

// The contrast of a page's text, by the relative luminance of WCAG 2.2.
internal static class Contrast
{
    private const string Script = """
        least => {
          const colour = text => {
            const numbers = text.match(/-?[\d.]+(e-?\d+)?/g).map(Number);
            const share = text.startsWith('color(srgb') ? 1 : 255;
            return [...numbers.slice(0, 3).map(part => part / share), numbers[3] ?? 1];
          };
          const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3]));
          const light = rgb => {
            const [r, g, b] = rgb.map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const ground = element => {
            const layers = [];
            for (let at = element; at; at = at.parentElement) layers.push(colour(getComputedStyle(at).backgroundColor));
            return layers.reverse().reduce((below, layer) => over(layer, below), [1, 1, 1]);
          };
          document.querySelectorAll('details').forEach(each => each.open = true);
          const faint = [];
          let count = 0;
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node; node = walker.nextNode();) {
            const element = node.parentElement;
            if (!node.data.trim() || element.closest('script, title, desc')) continue;
            if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
            count++;
            const style = getComputedStyle(element);
            const below = ground(element);
            const text = colour(element.closest('svg') ? style.fill : style.color);
            for (let at = element; at; at = at.parentElement) text[3] *= Number(getComputedStyle(at).opacity);
            const [one, other] = [light(over(text, below)), light(below)];
            const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
            if (ratio < least) faint.push(`${ratio.toFixed(2)} ${node.data.trim().slice(0, 40)}`);
          }
          return [String(count), ...faint];
        }
        """;

    public static async Task<(int Count, string[] Faint)> OfAsync(OpenedFile file, double least)
    {
        var found = await file.AskAsync<string[]>(Script, least);
        return (int.Parse(found[0], System.Globalization.CultureInfo.InvariantCulture), found[1..]);
    }
}

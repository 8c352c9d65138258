using System.Net;
using System.Text;

namespace Rota.Host.Sweeping;

// A sweep as a page that loads nothing else: the words, and the heat map with its numbers.
internal static class SweepPage
{
    private const string Style = """
        body { font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 72em; padding: 0 1em; color: #1a1a1a; background: #fff }
        pre { font: 13px/1.5 ui-monospace, monospace; white-space: pre-wrap }
        table { border-collapse: collapse; font: 13px/1 ui-monospace, monospace }
        caption { text-align: left; font: 15px/1.5 system-ui, sans-serif; padding-bottom: 0.5em }
        th, td { padding: 0.5em 0.6em; text-align: right; font-weight: normal }
        thead th, tbody th { color: #555 }
        .map { overflow-x: auto }
        @media (prefers-color-scheme: dark) { body { color: #ddd; background: #181818 } thead th, tbody th { color: #aaa } }
        """;

    public static byte[] Of(SweepFindings found, MapChoice choice, IReadOnlyList<SweepExtra>? extras = null)
    {
        var (text, page) = (new SweepText(found), new StringBuilder());
        var title = Encoded($"Sweep of {found.Results.Facts.Strategy}");
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n");
        page.Append($"<title>{title}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<h1>{title}</h1>\n");
        page.Append($"<pre>{Encoded(string.Join('\n', text.Lines()))}</pre>\n");
        if (SweepAnswer.MapOf(found, choice, out var missing) is { } map) Table(page, map);
        else if (missing is not null) page.Append($"<pre>{Encoded(string.Join('\n', [missing, "", .. text.BestPoints()]))}</pre>\n");
        foreach (var extra in extras ?? []) page.Append(extra.Html);
        page.Append($"<pre>{Encoded(string.Join('\n', text.Notes()))}</pre>\n</body>\n</html>\n");
        return Encoding.UTF8.GetBytes(page.ToString());
    }

    private static void Table(StringBuilder page, HeatMap map)
    {
        page.Append($"<div class=\"map\">\n<table>\n<caption>{Encoded(map.Heading)}</caption>\n");
        page.Append($"<thead><tr><th>{Encoded(map.Corner)}</th>{string.Concat(map.Columns.Select(name => $"<th>{Encoded(name)}</th>"))}</tr></thead>\n<tbody>\n");
        for (var row = 0; row < map.Rows.Count; row++)
        {
            page.Append($"<tr><th>{Encoded(map.Rows[row])}</th>");
            for (var column = 0; column < map.Columns.Count; column++)
            {
                var cell = map.Cells[row, column];
                page.Append($"<td{Ground(map.Steps.Of(cell.Value))}>{Encoded(HeatMapText.Of(cell, map.Unit))}</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table>\n</div>\n");
    }

    private static string Ground(int step)
    {
        if (step < 0) return "";
        var (ground, ink) = HeatSteps.ColoursOf(step);
        return $" style=\"background:#{ground:x6};color:#{ink:x6}\"";
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}

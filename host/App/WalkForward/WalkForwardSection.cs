using System.Net;
using System.Text;

namespace Rota.Host.WalkForward;

// A walk-forward as a part of a sweep's page: the words, and the windows as a table.
internal static class WalkForwardSection
{
    public static string Of(WalkForwardFindings found)
    {
        var (text, html) = (new WalkForwardText(found), new StringBuilder());
        html.Append($"<h2>{Encoded($"Walk-forward {found.Plan}")}</h2>\n<pre>{Encoded(string.Join('\n', text.Lines()))}</pre>\n");
        var rows = text.Rows();
        if (rows.Count > 0)
        {
            html.Append("<div class=\"map\">\n<table>\n<caption>Windows</caption>\n");
            html.Append($"<thead><tr>{string.Concat(rows[0].Select(cell => $"<th>{Encoded(cell)}</th>"))}</tr></thead>\n<tbody>\n");
            foreach (var row in rows.Skip(1)) html.Append($"<tr>{string.Concat(row.Select(cell => $"<td>{Encoded(cell)}</td>"))}</tr>\n");
            html.Append("</tbody>\n</table>\n</div>\n");
        }

        return html.Append($"<pre>{Encoded(string.Join('\n', text.Notes()))}</pre>\n").ToString();
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}

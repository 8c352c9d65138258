using System.Net;
using System.Text;

namespace HtmlDiary;

// A self-contained page. All text passes through Escaped.
internal sealed class HtmlPage
{
    private readonly StringBuilder _text = new();

    public HtmlPage(string title) => _text.Append(
        $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>{{Escaped(title)}}</title>
        <style>
        body { font-family: sans-serif; margin: 2em; }
        table { border-collapse: collapse; margin-bottom: 2em; }
        caption { font-weight: bold; text-align: left; }
        td, th { border-bottom: 1px solid #ccc; padding: 0.2em 1em 0.2em 0; text-align: left; }
        </style>
        </head>
        <body>

        """.ReplaceLineEndings("\n"));

    public void Heading(string text) => _text.Append($"<h1>{Escaped(text)}</h1>\n");

    public void Paragraph(string text) => _text.Append($"<p>{Escaped(text)}</p>\n");

    public void Table(string caption, IReadOnlyList<string> columns, IEnumerable<string[]> rows)
    {
        _text.Append($"<table>\n<caption>{Escaped(caption)}</caption>\n");
        Row("th", columns);
        foreach (var row in rows) Row("td", row);
        _text.Append("</table>\n");
    }

    public string End() => _text.Append("</body>\n</html>\n").ToString();

    private void Row(string cell, IReadOnlyList<string> texts) =>
        _text.Append("<tr>").AppendJoin("", texts.Select(text => $"<{cell}>{Escaped(text)}</{cell}>")).Append("</tr>\n");

    // < > & " and ', and characters that UTF-8 does not have; line breaks inside a text become LF.
    private static string Escaped(string text) => WebUtility.HtmlEncode(text).Replace('\r', ' ');
}

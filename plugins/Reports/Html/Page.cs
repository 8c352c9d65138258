using System.Buffers;
using System.Globalization;
using System.Text;

namespace Rota.Plugins.Reports;

// The text of a page. All content of a run passes through Escaped.
internal sealed class Page
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("&<>\"'");
    // A line break in C# text.
    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();
    private int _ids;

    public string LastHeading { get; private set; } = "";

    // In characters, so far.
    public int Length => _text.Length;

    public string NewId() => string.Create(CultureInfo.InvariantCulture, $"i{_ids++}");

    public Page Doctype()
    {
        _text.Append("<!DOCTYPE html>\n");
        return this;
    }

    public Page Open(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(element, attributes);
        _text.Append('>');
        _open.Push(element);
        return this;
    }

    public Page Close()
    {
        _text.Append("</").Append(_open.Pop()).Append(">\n");
        return this;
    }

    // An empty element.
    public Page Leaf(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start(element, attributes);
        _text.Append("/>\n");
        return this;
    }

    public Page Element(string element, string text, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        if (element is "h2" or "h3") LastHeading = text;
        Start(element, attributes);
        _text.Append('>');
        Escaped(text);
        _text.Append("</").Append(element).Append(">\n");
        return this;
    }

    // The ends of rows and cells are left out, as HTML allows: long lists are half as long.
    public Page Row(IEnumerable<string> cells)
    {
        _text.Append("<tr>");
        foreach (var cell in cells)
        {
            _text.Append("<td>");
            Escaped(cell);
        }

        return this;
    }

    // A text of many lines, unchanged.
    public Page Lines(string text, string name)
    {
        Start("pre", [("tabindex", "0"), ("role", "region"), ("aria-label", name)]);
        _text.Append(">\n");
        EscapedLines(text);
        _text.Append("</pre>\n");
        return this;
    }

    // A last cell of a row, folded.
    public Page FoldedCell(string summary, string text)
    {
        _text.Append("<td><details><summary>");
        Escaped(summary);
        _text.Append("</summary>");
        EscapedLines(text);
        _text.Append("</details>");
        return this;
    }

    // Our own script, style and data, which are already safe.
    public Page Embed(string element, string content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        if (content.Contains("</", StringComparison.Ordinal) || content.Contains("<!--", StringComparison.Ordinal))
            throw new ArgumentException($"The content embedded in {element} contains its end tag.", nameof(content));
        Start(element, attributes);
        _text.Append('>').Append(content).Append("</").Append(element).Append(">\n");
        return this;
    }

    public void WriteTo(Stream output)
    {
        if (_open.Count > 0) throw new InvalidOperationException($"The element {_open.Peek()} is not closed.");
        Reports.Text.WriteTo(output, _text.ToString());
    }

    private void Start(string element, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _text.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            _text.Append(' ').Append(name).Append("=\"");
            Escaped(value);
            _text.Append('"');
        }
    }

    // Keeps line breaks and tabs.
    private void EscapedLines(string text)
    {
        var isFirst = true;
        foreach (var line in text.Split(LineEnds, StringSplitOptions.None))
        {
            if (!isFirst) _text.Append('\n');
            isFirst = false;
            var parts = line.Split('\t');
            for (var part = 0; part < parts.Length; part++)
            {
                if (part > 0) _text.Append('\t');
                Escaped(parts[part]);
            }
        }
    }

    // The one place where text becomes markup, in elements and in quoted attributes.
    private void Escaped(string text)
    {
        var left = Reports.Text.Visible(text).AsSpan();
        for (var at = left.IndexOfAny(Marks); at >= 0; at = left.IndexOfAny(Marks))
        {
            _text.Append(left[..at]).Append(left[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            left = left[(at + 1)..];
        }

        _text.Append(left);
    }
}

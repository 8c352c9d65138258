using System.Globalization;
using System.Text;

namespace Rota.Plugins.Reports;

// The text of a page. Whatever comes from a run gets into it only through Escaped.
internal sealed class Page
{
    private readonly StringBuilder _text = new();
    private readonly Stack<string> _open = new();
    private int _ids;

    public string LastHeading { get; private set; } = "";

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

    // An element that holds nothing.
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

    // Our own script, style and data, which their makers have made safe.
    public Page Embed(string element, string content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        if (content.Contains("</", StringComparison.Ordinal) || content.Contains("<!--", StringComparison.Ordinal))
            throw new ArgumentException($"What is embedded in {element} would end it.", nameof(content));
        Start(element, attributes);
        _text.Append('>').Append(content).Append("</").Append(element).Append(">\n");
        return this;
    }

    public void WriteTo(Stream output)
    {
        if (_open.Count > 0) throw new InvalidOperationException($"{_open.Peek()} is still open.");
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

    // The one place where text becomes markup, in elements and in quoted attributes.
    private void Escaped(string text)
    {
        foreach (var c in Reports.Text.Visible(text))
        {
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '"' => _text.Append("&quot;"),
                '\'' => _text.Append("&#39;"),
                _ => _text.Append(c),
            };
        }
    }
}

using System.Text;
using System.Xml.Linq;

namespace Rota.Host.LanguageReference;

// Documentation as wrapped plain text.
internal static class DocText
{
    private const int Width = 100;

    public static string OneLine(XElement? element) => element is null ? "" : Squeezed(Raw(element)).Replace("\n", " ", StringComparison.Ordinal);

    // Wrapped lines with an indent.
    public static IEnumerable<string> Wrapped(XElement element, int indent) => Wrapped(Squeezed(Raw(element)), indent);

    public static IEnumerable<string> Wrapped(string text, int indent)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            var line = new StringBuilder();
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.Length > 0 && indent + line.Length + 1 + word.Length > Width)
                {
                    yield return new string(' ', indent) + line;
                    line.Clear();
                }

                if (line.Length > 0) line.Append(' ');
                line.Append(word);
            }

            if (line.Length > 0) yield return new string(' ', indent) + line;
        }
    }

    // Code lines without their common indent.
    public static IEnumerable<string> Code(XElement code)
    {
        var lines = code.Value.ReplaceLineEndings("\n").Trim('\n').Split('\n');
        var indent = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return lines.Select(line => line.Length > indent ? line[indent..].TrimEnd() : "").Reverse().SkipWhile(line => line.Length == 0).Reverse();
    }

    // A line feed ends a paragraph; other white space collapses.
    private static string Raw(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            if (node is XText plain) text.Append(plain.Value.ReplaceLineEndings(" "));
            else if (node is XElement inner) text.Append(Inner(inner));
        }

        return text.ToString();
    }

    private static string Inner(XElement element) => element.Name.LocalName switch
    {
        "see" or "seealso" => Named(element),
        "paramref" or "typeparamref" => element.Attribute("name")?.Value ?? "",
        "para" => $"\n{Raw(element)}\n",
        "item" => $"\n- {Raw(element)}",
        "list" => $"{Raw(element)}\n",
        "code" => $"\n{element.Value.Trim()}\n",
        _ => Raw(element),
    };

    private static string Named(XElement see)
    {
        if (see.Value.Length > 0) return see.Value;
        if (see.Attribute("langword")?.Value is { } word) return word;
        var name = see.Attribute("cref")?.Value ?? see.Attribute("href")?.Value ?? "";
        if (see.Attribute("cref") is null) return name;
        var parameters = name.IndexOf('(', StringComparison.Ordinal);
        if (parameters >= 0) name = name[..parameters];
        return name[(name.LastIndexOfAny(['.', ':']) + 1)..];
    }

    private static string Squeezed(string text) => string.Join('\n', text.Split('\n')
        .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))
        .Where(line => line.Length > 0));
}

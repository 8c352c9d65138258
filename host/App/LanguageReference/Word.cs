using System.Xml.Linq;

namespace Rota.Host.LanguageReference;

// Part of a script: Name is searched, Signature is displayed, Result is the type inside a formula, if any.
internal sealed record Word(string Name, string Signature, XElement? Docs, Type? Result = null)
{
    // The first sentence of the documentation.
    public string Summary
    {
        get
        {
            if (Docs is null) return "(not documented)";
            var text = DocText.OneLine(Docs.Element("summary"));
            var end = text.IndexOf(". ", StringComparison.Ordinal);
            return end < 0 ? text : text[..(end + 1)];
        }
    }

    // Synonyms for the search.
    public IReadOnlyList<string> Keywords =>
        DocText.OneLine(Docs?.Element("keywords")).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    // The text searched last: all documentation except keywords and examples.
    public string Description => Docs is null ? "" : string.Join(' ', Docs.Elements()
        .Where(element => element.Name.LocalName is not ("keywords" or "example")).Select(DocText.OneLine));
}

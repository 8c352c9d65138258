using System.Xml.Linq;

namespace Rota.Host.Words;

// Something that a script may write: Name finds it, Signature says how it is written.
internal sealed record Word(string Name, string Signature, XElement? Docs)
{
    // The first sentence, which says what the word is.
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
}

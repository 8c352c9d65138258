using System.Xml;
using System.Xml.Linq;

namespace Rota.Host.LanguageReference;

// The XML documentation of assemblies, by member.
internal sealed class XmlDocs
{
    private readonly Dictionary<string, XElement> _members = new(StringComparer.Ordinal);

    // An assembly may lack a file; its words then show as not documented.
    public void Add(string assemblyPath)
    {
        var path = Path.ChangeExtension(assemblyPath, ".xml");
        if (!File.Exists(path)) return;
        try
        {
            foreach (var member in XDocument.Load(path).Descendants("member")) _members[member.Attribute("name")!.Value] = member;
        }
        catch (XmlException wrong)
        {
            throw new InputException(new Mistake($"The documentation is not XML: {wrong.Message}", path, wrong.LineNumber, wrong.LinePosition));
        }
    }

    public XElement? Of(string id)
    {
        if (!_members.TryGetValue(id, out var found)) return null;
        // Members of extension blocks refer to the block, and <inheritdoc> to another member.
        return found.Element("inheritdoc")?.Attribute("cref")?.Value is { } other && other != id ? Of(other) : found;
    }
}

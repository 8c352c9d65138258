using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace Rota.Host.Plugins;

// The facts in a package's .nuspec.
internal sealed record PackageSpecification(string Id, string Version, IReadOnlyList<string> Needs)
{
    private const int MostBytes = 1 << 20;

    public static PackageSpecification Read(ZipArchiveEntry entry)
    {
        if (entry.Length > MostBytes) throw new InvalidDataException($"{entry.FullName} is larger than 1 MB.");
        using var content = entry.Open();
        return Read(content, entry.FullName);
    }

    public static PackageSpecification Read(Stream content, string name)
    {
        try
        {
            using var reader = XmlReader.Create(content, new XmlReaderSettings { MaxCharactersInDocument = MostBytes });
            var metadata = XDocument.Load(reader).Root!.Elements().First(element => element.Name.LocalName == "metadata");
            string Text(string key) => metadata.Elements().First(element => element.Name.LocalName == key).Value;
            return new(Text("id"), Text("version"),
            [
                .. metadata.Descendants().Where(element => element.Name.LocalName == "dependency")
                    .Select(element => element.Attribute("id")?.Value ?? "").Distinct().Order(StringComparer.Ordinal),
            ]);
        }
        catch (Exception wrong) when (wrong is XmlException or InvalidOperationException)
        {
            throw new InvalidDataException($"Cannot read {name}: {wrong.Message}", wrong);
        }
    }

    public void RequireAlone()
    {
        var others = Needs.Where(id => !id.Equals("Rota.Sdk", StringComparison.OrdinalIgnoreCase)).ToList();
        if (others.Count == 0) return;
        throw new InvalidDataException(
            $"The package depends on {string.Join(", ", others)}. Install it by its id, so that rota fetches them: " +
            $"'rota plugin install {Id}'.");
    }
}

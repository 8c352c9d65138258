using System.Text.Json;
using System.Xml.Linq;

namespace Rota.Tests;

// A package whose files ship with the program or with a bundled plugin, and the licence that it declares.
internal sealed record ShippedPackage(string Name, string Licence)
{
    // From the graphs of packages that the builds of the program and the plugins have restored.
    public static IReadOnlyList<ShippedPackage> All() =>
    [
        .. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "plugins")).Append(Path.Combine(Repository.Root, "host", "App"))
            .Select(folder => Path.Combine(folder, "obj", "project.assets.json")).Where(File.Exists)
            .SelectMany(In).Distinct().OrderBy(package => package.Name, StringComparer.OrdinalIgnoreCase),
    ];

    private static IEnumerable<ShippedPackage> In(string file)
    {
        using var graph = JsonDocument.Parse(File.ReadAllBytes(file));
        var folders = graph.RootElement.GetProperty("packageFolders").EnumerateObject().Select(folder => folder.Name).ToList();
        var libraries = graph.RootElement.GetProperty("libraries");
        return
        [
            .. from target in graph.RootElement.GetProperty("targets").EnumerateObject()
               from package in target.Value.EnumerateObject()
               where Ships(package.Value)
               let path = libraries.GetProperty(package.Name).GetProperty("path").GetString()!
               select new ShippedPackage(package.Name.Split('/')[0], LicenceOf(folders.Select(folder => Path.Combine(folder, path)).First(Directory.Exists))),
        ];
    }

    // A package that only helps to build has no file for the program, or an empty one in its place.
    private static bool Ships(JsonElement package) => package.GetProperty("type").GetString() == "package"
        && (HasFiles(package, "runtime") || HasFiles(package, "runtimeTargets"));

    private static bool HasFiles(JsonElement package, string kind) => package.TryGetProperty(kind, out var files)
        && files.EnumerateObject().Any(file => !file.Name.EndsWith("/_._", StringComparison.Ordinal));

    private static string LicenceOf(string folder) =>
        XDocument.Load(Directory.EnumerateFiles(folder, "*.nuspec").Single()).Descendants().First(element => element.Name.LocalName == "license").Value;
}

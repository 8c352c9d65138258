using System.Reflection;
using System.Xml.Linq;

namespace Rota.Host.Plugins;

// Writes the files of 'dotnet new rota-plugin' without installing the template.
internal static class PluginTemplate
{
    private const string Folder = "rota-plugin/";

    // The folder of the packages that plugins are built against.
    public static string ShippedPackages => Path.Combine(AppContext.BaseDirectory, "packages");

    // Paths are relative to the plugin's folder, with slashes.
    public static IReadOnlyList<(string Path, string Content)> Files(string name)
    {
        var assembly = typeof(PluginTemplate).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames().Select(resource => (Resource: resource, Path: resource.Replace('\\', '/')))
                .Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal))
                .OrderBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => (Named(file.Path[Folder.Length..], name), Named(Read(assembly, file.Resource), name))),
        ];
    }

    // The template's files plus a NuGet.config for Rota's packages. The user's own sources are untouched.
    public static IReadOnlyList<(string Path, string Content)> Files(string name, string packages) =>
        [.. Files(name), ("nuget.config", NuGetConfig(packages))];

    // A fallback folder works offline; a package source would be queried along with the user's others.
    private static string NuGetConfig(string packages)
    {
        var folder = new XElement("add", new XAttribute("key", "rota"), new XAttribute("value", packages));
        var config = new XElement("configuration", new XElement("fallbackPackageFolders", folder));
        return config.ToString().ReplaceLineEndings("\n") + "\n";
    }

    // Replaces the template's sourceName and its symbol 'namespace'.
    private static string Named(string text, string name) => text
        .Replace("New-Plugin", name, StringComparison.Ordinal)
        .Replace("NewNamespace", Namespace(name), StringComparison.Ordinal);

    private static string Namespace(string name) => string.Join('.', name.Split('.').Select(part =>
    {
        var safe = new string([.. part.Select(letter => char.IsLetterOrDigit(letter) ? letter : '_')]);
        return safe.Length > 0 && char.IsDigit(safe[0]) ? $"_{safe}" : safe;
    }));

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

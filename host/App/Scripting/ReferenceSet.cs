using System.Reflection.PortableExecutable;

namespace Rota.Host.Scripting;

// The given assemblies plus only the framework assemblies that they and a plain script need: binding time grows with the number.
internal static class ReferenceSet
{
    private static readonly string[] Always = ["System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Linq"];

    // Standard output belongs to the program; scripts use Print.
    private static readonly string Withheld = "System.Console.dll";

    private static readonly string Framework =
        Path.GetDirectoryName(typeof(object).Assembly.Location) is { Length: > 0 } folder
            ? folder
            : throw new PlatformNotSupportedException("Scripts need the framework as separate files: publish without PublishSingleFile.");

    public static bool IsOfFramework(string path) => Path.GetDirectoryName(path) == Framework;

    // The given assemblies identify the set: together with the framework's version they determine the others.
    public static IReadOnlyList<ModuleFacts> Given(ScriptEnvironment environment, IReadOnlyList<ScriptLibrary>? libraries = null) =>
    [
        .. environment.AllReferencePaths.Concat((libraries ?? []).Select(library => library.Path)).Select(ModuleFacts.Of)
            .DistinctBy(facts => facts.Name, StringComparer.OrdinalIgnoreCase),
    ];

    public static IReadOnlyList<ModuleFacts> Of(ScriptEnvironment environment, IReadOnlyList<ScriptLibrary>? libraries = null)
    {
        var found = Given(environment, libraries).ToList();
        var names = found.Select(facts => facts.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in Always)
            AddOfFramework(name);
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var name in found[i].References)
                AddOfFramework(name);
        }
        return found;

        void AddOfFramework(string name)
        {
            var path = Path.Combine(Framework, name + ".dll");
            if (!names.Contains(name) && File.Exists(path) && ModuleFacts.Of(path) is var facts && names.Add(facts.Name))
                found.Add(facts);
        }
    }

    // With the whole framework, for the few scripts that use more of it. Its version is part of the base references.
    public static IReadOnlyList<ModuleFacts> WithFramework(IReadOnlyList<ModuleFacts> references)
    {
        var names = references.Select(facts => facts.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var others = Directory.EnumerateFiles(Framework, "System.*.dll").Order(StringComparer.Ordinal)
            .Where(path => Path.GetFileName(path) != Withheld && !names.Contains(Path.GetFileNameWithoutExtension(path)) && IsManaged(path));
        return [.. references, .. others.Select(ModuleFacts.Of)];
    }

    private static bool IsManaged(string path)
    {
        using var image = new PEReader(File.OpenRead(path));
        return image.HasMetadata;
    }
}

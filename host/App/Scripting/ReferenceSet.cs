namespace Rota.Host.Scripting;

// The given assemblies and no more of the framework than they and a plain script need: binding time grows with it.
internal static class ReferenceSet
{
    private static readonly string[] Always = ["System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Linq"];

    private static readonly string Framework =
        Path.GetDirectoryName(typeof(object).Assembly.Location) is { Length: > 0 } folder
            ? folder
            : throw new PlatformNotSupportedException("Scripts need the framework as files: publish without PublishSingleFile.");

    public static bool IsOfFramework(string path) => Path.GetDirectoryName(path) == Framework;

    public static IReadOnlyList<ModuleFacts> Of(ScriptEnvironment environment)
    {
        var found = new List<ModuleFacts>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in environment.AllReferencePaths)
            Add(ModuleFacts.Of(path));
        foreach (var name in Always)
            AddOfFramework(name);
        for (var i = 0; i < found.Count; i++)
        {
            foreach (var name in found[i].References)
                AddOfFramework(name);
        }
        return found;

        void Add(ModuleFacts facts)
        {
            if (names.Add(facts.Name))
                found.Add(facts);
        }

        void AddOfFramework(string name)
        {
            var path = Path.Combine(Framework, name + ".dll");
            if (!names.Contains(name) && File.Exists(path))
                Add(ModuleFacts.Of(path));
        }
    }
}

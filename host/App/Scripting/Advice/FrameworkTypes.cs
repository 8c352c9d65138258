using Microsoft.CodeAnalysis;

namespace Rota.Host.Scripting;

// Public .NET types by name, for scripts that lack a using.
internal static class FrameworkTypes
{
    public const string Printing = "Console";

    public static string? Hint(Finding found, string name)
    {
        if (name == Printing) return "use Print(…) to show a line";
        var spaces = Spaces(found.Model.Compilation.GlobalNamespace, name).Order(StringComparer.Ordinal).ToList();
        if (spaces.Count == 0) return null;
        var usings = string.Join(" or ", spaces.Select(space => $"'using {space};'"));
        return $"add {usings} at the top";
    }

    // Only a few namespace levels: deeper ones are used by the framework itself.
    private static IEnumerable<string> Spaces(INamespaceSymbol space, string name)
    {
        foreach (var inner in space.GetNamespaceMembers())
        {
            var isSystem = !space.IsGlobalNamespace || inner.Name == "System";
            if (!isSystem) continue;
            if (inner.GetTypeMembers(name).Any(type => type.DeclaredAccessibility == Accessibility.Public)) yield return inner.ToDisplayString();
            foreach (var deeper in Spaces(inner, name)) yield return deeper;
        }
    }
}

using Rota.Host.Scripting;

namespace Rota.Host.Plugins;

// A plugin named by the user: foreign, or foreign@1.0.0 for a specific version.
internal sealed record PluginName(string Id, string? Version)
{
    public static PluginName Of(string text) => text.Split('@', 2) is [var id, var version] ? new(id, version) : new(text, null);

    // At least one; the caller decides the meaning of a name without a version.
    public IReadOnlyList<InstalledPlugin> Among(IReadOnlyList<InstalledPlugin> installed)
    {
        var known = installed.Where(plugin => plugin.Id == Id).ToList();
        if (known.Count == 0)
        {
            var ids = installed.Select(plugin => plugin.Id).Distinct().ToList();
            var hint = SimilarWord.To(Id, ids) is { } similar ? $" Did you mean {similar}?" : "";
            throw new InputException(new Mistake($"Unknown plugin '{Id}'. Available: {string.Join(", ", ids)}.{hint}"));
        }

        var meant = known.Where(plugin => Version is null || plugin.Version == Version).ToList();
        return meant.Count > 0 ? meant : throw new InputException(new Mistake(
            $"Unknown version '{Version}' of {Id}. Available: {string.Join(", ", known.Select(plugin => plugin.Version))}."));
    }
}

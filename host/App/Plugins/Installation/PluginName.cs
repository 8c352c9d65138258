using Rota.Host.Scripting;

namespace Rota.Host.Plugins;

// A plugin as the user names it: foreign, or foreign@1.0.0 for one version of it.
internal sealed record PluginName(string Id, string? Version)
{
    public static PluginName Of(string text) => text.Split('@', 2) is [var id, var version] ? new(id, version) : new(text, null);

    // At least one; what is meant when no version is named is for the caller to say.
    public IReadOnlyList<InstalledPlugin> Among(IReadOnlyList<InstalledPlugin> installed)
    {
        var known = installed.Where(plugin => plugin.Id == Id).ToList();
        if (known.Count == 0)
        {
            var ids = installed.Select(plugin => plugin.Id).Distinct().ToList();
            var hint = SimilarWord.To(Id, ids) is { } similar ? $" Did you mean {similar}?" : "";
            throw new InputException(new Mistake($"There is no plugin '{Id}'; there are {string.Join(", ", ids)}.{hint}"));
        }

        var meant = known.Where(plugin => Version is null || plugin.Version == Version).ToList();
        return meant.Count > 0 ? meant : throw new InputException(new Mistake(
            $"There is no version '{Version}' of {Id}; there are {string.Join(", ", known.Select(plugin => plugin.Version))}."));
    }
}

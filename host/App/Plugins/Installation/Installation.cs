namespace Rota.Host.Plugins;

// One installation or update: staged first, then moved into place if the user agrees. Nothing else changes before that.
internal sealed class Installation : IDisposable
{
    private readonly FolderChange _change;
    private readonly StagingArea _staging;

    private Installation(FolderChange change, StagingArea staging, StagedPlugin staged, InstalledPlugin? former) =>
        (_change, _staging, Staged, Former) = (change, staging, staged, former);

    public StagedPlugin Staged { get; }

    // The version that an update replaces.
    public InstalledPlugin? Former { get; }

    public static Installation Prepare(string folder, PluginSource source, bool? isUpdate)
    {
        var change = FolderChange.Begin(folder);
        StagingArea? staging = null;
        try
        {
            staging = new StagingArea(folder);
            var staged = Stager.Of(source, staging, SizeCaps.Default);
            return new(change, staging, staged, FormerOf(folder, staged, isUpdate));
        }
        catch
        {
            staging?.Dispose();
            change.Dispose();
            throw;
        }
    }

    // Installs the plugin, or updates an installed one.
    public static Installation PrepareEither(string folder, PluginSource source) => Prepare(folder, source, isUpdate: null);

    // Shown before the user is asked to confirm.
    public IEnumerable<string> About()
    {
        foreach (var line in PluginFacts.Said(Staged.Plugin)) yield return line;
        if (Former is { } former)
        {
            yield return PluginFacts.Line("Replaces", former.Title);
            if (former.Manifest!.Author != Staged.Manifest.Author)
                yield return PluginFacts.Line("Attention", $"the author of {former.Title} was {former.Manifest.Author}");
        }

        yield return PluginFacts.Line("Source", Staged.Source);
        if (Staged.ArchiveSha256 is { } archive) yield return PluginFacts.Line("of archive", archive);
        yield return PluginFacts.Line("sha256", Staged.Sha256);
        yield return PluginFacts.Line("Size", $"{Staged.Files.Count} files, {SizeCaps.Size(Staged.Bytes)}");
        yield return "A plugin runs with all your rights: install it only if you trust its author.";
    }

    // Writes the lock file first, so that an installed version is always recorded.
    public PluginPlace Finish()
    {
        var (folder, id) = (_change.Folder, Staged.Manifest.Id);
        var place = new PluginPlace(folder, id, Staged.Manifest.Version);
        Write(LockState.Installing);
        Directory.CreateDirectory(Path.GetDirectoryName(place.Folder)!);
        Directory.Move(_staging.Plugin, place.Folder);
        Write(LockState.Installed);
        return place;

        void Write(LockState state)
        {
            var locked = LockFile.Read(folder);
            LockFile.Write(folder, locked.With(locked.Of(id).With(Staged.Locked(state))));
        }
    }

    public void Dispose()
    {
        _staging.Dispose();
        _change.Dispose();
    }

    private static InstalledPlugin? FormerOf(string folder, StagedPlugin staged, bool? isUpdate)
    {
        var (id, version) = (staged.Manifest.Id, staged.Manifest.Version);
        if (Directory.Exists(Path.Combine(PluginFolders.Bundled, id)))
            throw Refused($"The id {id} belongs to a plugin bundled with rota.");
        if (Path.Exists(new PluginPlace(folder, id, version).Folder))
            throw Refused($"{staged.Plugin.Title} is already installed, and versions are never overwritten. See 'rota plugin info {id}'.");

        var there = PluginScan.Of([folder], BuildFacts.ApiLevel, LockFile.Read(folder))
            .Where(plugin => plugin.Id == id && plugin.State != PluginState.PendingRemoval).ToList();
        // Ignores a version that was set aside: it was left for a reason. A new version competes with the others only.
        var former = there.Where(plugin => plugin.Manifest is not null && plugin.Locked?.State != LockState.SetAside)
            .MaxBy(plugin => plugin.Manifest!.Version);
        if (isUpdate == true && there.Count == 0) throw Refused($"{id} is not installed yet; use 'rota plugin install'.");
        if (isUpdate == false && there.Count > 0)
            throw Refused($"{(former ?? there[0]).Title} is installed; use 'rota plugin update' for another version.");
        if (former is not null && former.Manifest!.Version > version)
            throw Refused($"{former.Title} is newer than {version}. To return to an earlier version, use 'rota plugin rollback {id}'.");
        return former;
    }

    private static InputException Refused(string why) => new(new Mistake($"Not installed. {why}"));
}

// A plugin assembled in the staging folder and checked against its manifest.
internal sealed record StagedPlugin(
    InstalledPlugin Plugin, string Source, string Sha256, string? ArchiveSha256, IReadOnlyDictionary<string, string> Files, long Bytes)
{
    public PluginManifest Manifest => Plugin.Manifest!;

    public LockedVersion Locked(LockState state) => new(Manifest.Version, state, Source, Sha256, ArchiveSha256, Files);
}

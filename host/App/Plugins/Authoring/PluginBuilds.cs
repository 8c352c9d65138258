using System.Globalization;

namespace Rota.Host.Plugins;

// What --safe and --dev say, from the start of the program to its end. Copies of builds are kept that long: something may use them.
internal sealed class PluginBuilds : IDisposable
{
    private readonly string? _copies;

    private PluginBuilds(string? copies) => _copies = copies;

    public static bool Any => PluginChoice.Now().Built.Count > 0;

    // The files that are other ones when something was built.
    public static IReadOnlyList<string> Files =>
    [
        .. PluginChoice.Now().Built.SelectMany(built => (Directory.Exists(built.Origin) ? Directory.GetFiles(built.Origin, "*.dll") : [])
            .Append(Path.Combine(built.Origin, ManifestReader.FileName))),
    ];

    public static PluginBuilds Begin(bool isSafe, IReadOnlyList<string> folders)
    {
        if (isSafe && folders.Count > 0) throw new InputException(new Mistake("--safe leaves out what --dev names: say one of them."));
        if (folders.FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing)
        {
            throw new InputException(new Mistake(
                "There is no such folder. --dev names the one that a plugin is built into, as bin/Debug/net10.0.", missing));
        }

        if (isSafe) new PluginChoice(IsSafe: true, []).Choose();
        if (folders.Count == 0) return new(null);
        var copies = Directory.CreateTempSubdirectory("rota-built-").FullName;
        Choose(copies, folders.Select(Path.GetFullPath));
        return new(copies);
    }

    // From now on what was built last is used.
    public static void Renew()
    {
        var built = PluginChoice.Now().Built;
        if (built.Count > 0) Choose(Path.GetDirectoryName(built[0].Copy)!, built.Select(each => each.Origin));
    }

    public void Dispose()
    {
        if (_copies is not null) Directory.Delete(_copies, recursive: true);
    }

    private static void Choose(string copies, IEnumerable<string> origins) =>
        new PluginChoice(IsSafe: false, [.. origins.Select(origin => new BuiltPlugin(origin, Copy(copies, origin)))]).Choose();

    private static string Copy(string copies, string origin)
    {
        var count = Directory.GetDirectories(copies).Length;
        var copy = Directory.CreateDirectory(Path.Combine(copies, count.ToString(CultureInfo.InvariantCulture))).FullName;
        // Gone for a moment, or for good: then there is no plugin.json, which is told.
        if (!Directory.Exists(origin)) return copy;
        try
        {
            FolderSource.Copy(FolderSource.Files(origin), new PluginFiles(copy, SizeCaps.Default), SizeCaps.Default);
        }
        catch (Exception unread) when (unread is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"What was built cannot be copied: {unread.Message}", origin));
        }

        return copy;
    }
}

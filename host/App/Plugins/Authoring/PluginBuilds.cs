using System.Globalization;

namespace Rota.Host.Plugins;

// The effect of --safe and --dev while the program runs. Copies of builds are kept until it ends, because they may be in use.
internal sealed class PluginBuilds : IDisposable
{
    private readonly string? _copies;

    private PluginBuilds(string? copies) => _copies = copies;

    public static bool Any => PluginChoice.Now().Built.Count > 0;

    // The files that change with a build.
    public static IReadOnlyList<string> Files =>
    [
        .. PluginChoice.Now().Built.SelectMany(built => (Directory.Exists(built.Origin) ? Directory.GetFiles(built.Origin, "*.dll") : [])
            .Append(Path.Combine(built.Origin, ManifestReader.FileName))),
    ];

    public static PluginBuilds Begin(bool isSafe, IReadOnlyList<string> folders)
    {
        if (isSafe && folders.Count > 0) throw new InputException(new Mistake("--safe and --dev exclude each other; use one of them."));
        if (folders.FirstOrDefault(folder => !Directory.Exists(folder)) is { } missing)
        {
            throw new InputException(new Mistake(
                "Folder not found. --dev needs a plugin's build folder, such as bin/Debug/net10.0.", missing));
        }

        if (isSafe) new PluginChoice(IsSafe: true, []).Choose();
        if (folders.Count == 0) return new(null);
        var copies = Directory.CreateTempSubdirectory("rota-built-").FullName;
        Choose(copies, folders.Select(Path.GetFullPath));
        return new(copies);
    }

    // Switches to the latest builds.
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
        // Missing for a moment or for good: the missing plugin.json is then reported.
        if (!Directory.Exists(origin)) return copy;
        try
        {
            FolderSource.Copy(FolderSource.Files(origin), new PluginFiles(copy, SizeCaps.Default), SizeCaps.Default);
        }
        catch (Exception unread) when (unread is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot copy the build: {unread.Message}", origin));
        }

        return copy;
    }
}

// A plugin under development: its build folder, and a copy of the last build, because the next build overwrites files
// that the program is using.
internal sealed record BuiltPlugin(string Origin, string Copy);

namespace Rota.Host.Plugins;

// Size limits of a plugin or another archive. Declared sizes are checked against them before a byte is written.
internal sealed record SizeCaps(long File, long All, int Files, string Owner = "a plugin")
{
    public static SizeCaps Default { get; } = new(File: 256 << 20, All: 512 << 20, Files: 10_000);

    public void Require(IReadOnlyCollection<(string Name, long Bytes)> files)
    {
        if (files.Count > Files) throw Refused($"{files.Count} files; {Owner} may have at most {Files}.");
        foreach (var (name, bytes) in files)
            if (bytes > File) throw Refused($"'{name}' has {Size(bytes)}; a file in {Owner} may have at most {Size(File)}.");
        if (files.Sum(file => file.Bytes) is var all && all > All)
            throw Refused($"{Size(all)} unpacked; {Owner} may have at most {Size(All)}.");
    }

    public static string Size(long bytes) => bytes < 1 << 20 ? $"{(bytes + 1023) >> 10} kB" : $"{(bytes + (1 << 20) - 1) >> 20} MB";

    private static InvalidDataException Refused(string why) => new(why);
}

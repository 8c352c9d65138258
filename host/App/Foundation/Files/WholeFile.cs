using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Rota.Host.Foundation;

// Writes a temporary file and renames it, so that no reader sees half a file. Devices are written directly or refused.
internal static class WholeFile
{
    // The ending of incomplete files.
    public const string Part = ".part";

    // Short, to leave room for long file names; contains the machine because process ids are only unique per machine.
    private static readonly string Prefix = $".rota-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Environment.MachineName)))[..8]}-";

    public static void Write(string path, byte[] content, bool overwrite = true) => Write(path, into => into.Write(content), overwrite);

    // For content that is larger than memory.
    public static void Write(string path, Action<Stream> write, bool overwrite = true)
    {
        try
        {
            WriteAll([(path, write)], overwrite);
        }
        catch (DirectoryNotFoundException)
        {
            throw NoFolder(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot write the file: {refused.Message}", path));
        }
    }

    // Writes all temporary files before it renames the first.
    public static void WriteAll(IReadOnlyList<(string Path, byte[] Content)> files, bool overwrite = true) =>
        WriteAll([.. files.Select(file => (file.Path, (Action<Stream>)(into => into.Write(file.Content))))], overwrite);

    private static void WriteAll(IReadOnlyList<(string Path, Action<Stream> Write)> files, bool overwrite)
    {
        var parts = new List<(string Part, string Place)>();
        try
        {
            foreach (var (path, write) in files)
            {
                if (RegularFile.OtherKind(path) is { } kind) WriteInto(path, kind, write);
                else parts.Add(PartOf(path, write));
            }

            foreach (var (part, place) in parts) File.Move(part, place, overwrite);
        }
        finally
        {
            foreach (var (part, _) in parts) File.Delete(part);
        }
    }

    // Called before expensive work whose result could not be stored, or would replace a strategy.
    public static void RequireOutput(string path)
    {
        if (!Directory.Exists(FolderOf(path))) throw NoFolder(path);
        if (File.Exists(path) && Path.GetExtension(path).Equals(".csx", StringComparison.OrdinalIgnoreCase))
            throw new InputException(new Mistake("The output would replace this script. Choose another path.", path));
    }

    private static InputException NoFolder(string path) =>
        new(new Mistake($"Folder not found: {Path.GetDirectoryName(path)}. Create it or choose another path.", path));

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;

    private static (string Part, string Place) PartOf(string path, Action<Stream> write)
    {
        // A link stays a link: its target is replaced.
        var place = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        var folder = FolderOf(place);
        RemoveAbandoned(folder);
        var part = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}{Part}"));
        try
        {
            using var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write);
            write(stream);
            // A private file stays private.
            if (!OperatingSystem.IsWindows() && File.Exists(place)) File.SetUnixFileMode(part, File.GetUnixFileMode(place));
            // Otherwise a power loss may keep the new name but not the content.
            stream.Flush(flushToDisk: true);
            return (part, place);
        }
        catch
        {
            if (File.Exists(part)) File.Delete(part);
            throw;
        }
    }

    // For /dev/null and /dev/stdout. Writing to a pipe without a reader would block forever.
    private static void WriteInto(string path, string kind, Action<Stream> write)
    {
        if (kind != RegularFile.Device && !Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal))
            throw new InputException(new Mistake($"Cannot replace '{path}': it is {kind}. Choose another path.", path));
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write);
        write(stream);
    }

    // Left by a process that died while writing.
    private static void RemoveAbandoned(string folder)
    {
        foreach (var part in Directory.GetFiles(folder, $"{Prefix}*{Part}"))
        {
            var id = Path.GetFileName(part)[Prefix.Length..].Split('-')[0];
            if (int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var process) && !IsRunning(process)) File.Delete(part);
        }
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

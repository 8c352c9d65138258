using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Rota.Host.Foundation;

// Writes a file beside its place and moves it there: nobody ever sees half of it. What is not a regular file is written into or left alone.
internal static class WholeFile
{
    // How the name of a file ends that is not whole yet.
    public const string Part = ".part";

    // Short, so that any name that a file may have leaves room for it; the machine, because another has processes of its own.
    private static readonly string Prefix = $".rota-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Environment.MachineName)))[..8]}-";

    public static void Write(string path, byte[] content, bool overwrite = true)
    {
        try
        {
            WriteAll([(path, content)], overwrite);
        }
        catch (DirectoryNotFoundException)
        {
            throw NoFolder(path);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"The file cannot be written: {refused.Message}", path));
        }
    }

    // All of them are written before the first is in its place.
    public static void WriteAll(IReadOnlyList<(string Path, byte[] Content)> files, bool overwrite = true)
    {
        var parts = new List<(string Part, string Place)>();
        try
        {
            foreach (var (path, content) in files)
            {
                if (RegularFile.OtherKind(path) is { } kind) WriteInto(path, kind, content);
                else parts.Add(PartOf(path, content));
            }

            foreach (var (part, place) in parts) File.Move(part, place, overwrite);
        }
        finally
        {
            foreach (var (part, _) in parts) File.Delete(part);
        }
    }

    // Before work is done whose result would have no place.
    public static void RequireFolder(string path)
    {
        if (!Directory.Exists(FolderOf(path))) throw NoFolder(path);
    }

    private static InputException NoFolder(string path) =>
        new(new Mistake($"The folder '{Path.GetDirectoryName(path)}' does not exist. Make it first, or choose another place.", path));

    private static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;

    private static (string Part, string Place) PartOf(string path, byte[] content)
    {
        // A link stays one: what it points to is replaced.
        var place = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
        var folder = FolderOf(place);
        RemoveAbandoned(folder);
        var part = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}{Part}"));
        try
        {
            using var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write);
            stream.Write(content);
            // Else a machine that loses power may know the new name before the content.
            stream.Flush(flushToDisk: true);
            return (part, place);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(part)) File.Delete(part);
            throw;
        }
    }

    // As /dev/null and /dev/stdout are; a pipe of somebody's may have no reader, and writing would never end.
    private static void WriteInto(string path, string kind, byte[] content)
    {
        if (kind != RegularFile.Device && !Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal))
            throw new InputException(new Mistake($"'{path}' is not a file that can be replaced: it is {kind}. Choose another place.", path));
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write);
        stream.Write(content);
    }

    // A process that died while it wrote left its part behind.
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

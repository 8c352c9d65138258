using System.Globalization;

namespace Rota.Host.Foundation;

// A private file, written atomically; an unreadable one is moved aside rather than overwritten.
internal static class StateFile
{
    private const string Part = ".part";
    private const int MostAside = 5;
    private const int MostBytes = 256 << 20;

    // Null if the file does not exist.
    public static byte[]? Read(string path)
    {
        try
        {
            // Reading a pipe would never end.
            if (File.Exists(path) && !FileContent.Exists(path)) return [];
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
            if (stream.Length > MostBytes) throw new InvalidDataException($"it is larger than {MostBytes >> 20} MB");
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public static void Write(string path, byte[] content)
    {
        var folder = Path.GetDirectoryName(path)!;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var part = $"{path}.{Guid.NewGuid():N}{Part}";
        try
        {
            using (var stream = new FileStream(part, options))
            {
                stream.Write(content);
                // Otherwise a power loss may keep the new name but not the content.
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, path, overwrite: true);
        }
        finally
        {
            File.Delete(part);
        }

        // Left by a process that died while writing.
        foreach (var abandoned in new DirectoryInfo(folder).GetFiles($"*{Part}"))
        {
            if (abandoned.LastWriteTimeUtc < Clock.UtcNow.AddDays(-1)) abandoned.Delete();
        }
    }

    // Keeps only the newest.
    public static void Trim(string folder, int most)
    {
        var files = new DirectoryInfo(folder).GetFiles().Where(file => file.Extension != Part)
            .OrderByDescending(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal);
        foreach (var old in files.Skip(most)) old.Delete();
    }

    // Returns the new path.
    public static string SetAside(string path)
    {
        var stem = path + ".corrupt-";
        var aside = Asides(stem);
        var number = aside.Count == 0 ? 1 : aside[^1] + 1;
        while (Path.Exists(NameOf(stem, number))) number++;
        var place = NameOf(stem, number);
        if (Directory.Exists(path)) Directory.Move(path, place);
        else File.Move(path, place);
        foreach (var old in Asides(stem).SkipLast(MostAside)) File.Delete(NameOf(stem, old));
        return place;
    }

    // The numbers of earlier files moved aside, in order.
    private static List<int> Asides(string stem) =>
    [
        .. Directory.GetFiles(Path.GetDirectoryName(stem)!, Path.GetFileName(stem) + "*")
            .Select(file => NumberOf(file[stem.Length..])).Where(number => number > 0).Order(),
    ];

    private static int NumberOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string NameOf(string stem, int number) => stem + number.ToString(CultureInfo.InvariantCulture);
}

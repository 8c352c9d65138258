using System.Text;

namespace Rota.Plugins.Lean;

internal static class SmallFile
{
    private const int MostBytes = 16 << 20;

    // Null when it cannot be read, which is reported.
    public static string? Read(string path, MistakeList mistakes)
    {
        try
        {
            using var file = RegularFile.OpenRead(path);
            if (file.Length <= MostBytes)
            {
                var bytes = new byte[file.Length];
                file.ReadExactly(bytes);
                return Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF');
            }

            mistakes.Add(new Mistake($"The file is larger than {MostBytes >> 20} MiB, too large for its kind.", path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            mistakes.Add(new Mistake($"Cannot read the file: {exception.Message}", path));
        }

        return null;
    }
}

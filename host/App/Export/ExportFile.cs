using Rota.Host.Foundation;

namespace Rota.Host.Export;

// Writes an exported table, whole or not at all; replaces an existing file only on request.
internal static class ExportFile
{
    public static void Write(ExportTable table, ExportFormat format, string path, bool overwrite = false)
    {
        if (Directory.Exists(path)) throw new InputException(new Mistake("This is a folder; name a file in it.", path));
        const string taken = "The file exists; choose another name or allow overwriting.";
        if (!overwrite && File.Exists(path)) throw new InputException(new Mistake(taken, path));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Cannot create its folder: {refused.Message}", path));
        }

        WholeFile.Write(path, format == ExportFormat.Csv ? CsvTable.Of(table) : JsonTable.Of(table), overwrite);
    }
}

internal enum ExportFormat
{
    Csv,
    Json,
}

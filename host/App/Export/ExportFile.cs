using Rota.Host.Foundation;

namespace Rota.Host.Export;

// Writes a table that leaves the program, whole or not at all; over a file that is there only where that is said.
internal static class ExportFile
{
    public static void Write(ExportTable table, ExportFormat format, string path, bool overwrite = false)
    {
        if (Directory.Exists(path)) throw new InputException(new Mistake("It is a folder; name a file in it.", path));
        const string taken = "There is such a file already; choose another name or have it overwritten.";
        if (!overwrite && File.Exists(path)) throw new InputException(new Mistake(taken, path));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new InputException(new Mistake($"Its folder cannot be made: {refused.Message}", path));
        }

        WholeFile.Write(path, format == ExportFormat.Csv ? CsvTable.Of(table) : JsonTable.Of(table), overwrite);
    }
}

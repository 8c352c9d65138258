using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Rota.Host.Importing;

// A workbook of a spreadsheet program, sheet by sheet.
internal static class SheetSources
{
    public static IReadOnlyList<Source> Of(string path)
    {
        using var reader = Reader(path);
        var from1904 = CountsFrom1904(path);
        var sheets = new List<Source>();
        do
        {
            var sheet = reader.Name;
            sheets.Add(new Source(path, $"workbook, sheet '{sheet}'", sheet, () => new SheetRows(Reader(path), sheet, path)) { CountsFrom1904 = from1904 });
        }
        while (reader.NextResult());
        return sheets;
    }

    // The reader applies the 1904 system only to cells with a date format.
    private static bool CountsFrom1904(string path)
    {
        try
        {
            using var zip = new ZipArchive(RegularFile.OpenRead(path));
            if (zip.GetEntry("xl/workbook.xml") is not { } workbook) return false;
            using var text = new StreamReader(workbook.Open());
            return Regex.IsMatch(text.ReadToEnd(), "date1904=\"(1|true|on)\"");
        }
        catch (InvalidDataException)
        {
            // An older workbook, which is not a zip file.
            return false;
        }
    }

    private static IExcelDataReader Reader(string path)
    {
        // Old workbooks store text in a code page.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = RegularFile.OpenRead(path);
        try
        {
            return ExcelReaderFactory.CreateReader(file);
        }
        catch (Exception unread) when (IsUnreadable(unread))
        {
            file.Dispose();
            throw new InputException(new Mistake(
                $"Cannot read the workbook ({unread.Message}): save it as .xlsx without a password, or as CSV.", path));
        }
    }

    // The reader's exceptions for a damaged, encrypted or foreign container.
    public static bool IsUnreadable(Exception exception) => exception is ExcelReaderException or InvalidDataException or IOException
        or System.Xml.XmlException or FormatException or ArgumentException or IndexOutOfRangeException or OverflowException
        or KeyNotFoundException or NullReferenceException or InvalidOperationException or NotSupportedException;
}

using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Rota.Tests.Importing;

// Writes .xlsx files: sheets with cells of text, numbers, percentages or dates.
internal static class Workbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const int Percent = 1; // the cell formats of the styles below
    private const int Day = 2;

    public static byte[] Of(params (string Name, object?[][] Rows)[] sheets) => Of(from1904: false, sheets);

    public static byte[] Of(bool from1904, params (string Name, object?[][] Rows)[] sheets)
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            var numbers = Enumerable.Range(1, sheets.Length).ToList();
            Write(zip, "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" " +
                "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
            Write(zip, "_rels/.rels",
                $"<Relationships xmlns=\"{Package}\"><Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            Write(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{(from1904 ? "<workbookPr date1904=\"1\"/>" : "")}<sheets>" + string.Concat(numbers.Select(number =>
                $"<sheet name=\"{SecurityElement.Escape(sheets[number - 1].Name)}\" sheetId=\"{number}\" r:id=\"r{number}\"/>")) + "</sheets></workbook>");
            Write(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\">" + string.Concat(numbers.Select(number =>
                $"<Relationship Id=\"r{number}\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet{number}.xml\"/>")) +
                $"<Relationship Id=\"r0\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>");
            Write(zip, "xl/styles.xml",
                $"<styleSheet xmlns=\"{Main}\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill/></fills><borders count=\"1\"><border/></borders>" +
                "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"3\"><xf numFmtId=\"0\" xfId=\"0\"/>" +
                "<xf numFmtId=\"10\" applyNumberFormat=\"1\" xfId=\"0\"/><xf numFmtId=\"14\" applyNumberFormat=\"1\" xfId=\"0\"/></cellXfs></styleSheet>");
            foreach (var number in numbers) Write(zip, $"xl/worksheets/sheet{number}.xml", Sheet(sheets[number - 1].Rows));
        }

        return content.ToArray();
    }

    private static string Sheet(object?[][] rows)
    {
        var text = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        for (var row = 0; row < rows.Length; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (var column = 0; column < rows[row].Length; column++) text.Append(Cell(rows[row][column], $"{(char)('A' + column)}{row + 1}"));
            text.Append("</row>");
        }

        return text.Append("</sheetData></worksheet>").ToString();
    }

    private static string Cell(object? value, string at) => value switch
    {
        null => "",
        DateOnly day => $"<c r=\"{at}\" s=\"{Day}\"><v>{day.DayNumber - new DateOnly(1899, 12, 30).DayNumber}</v></c>",
        double number => FormattableString.Invariant($"<c r=\"{at}\"><v>{number:R}</v></c>"),
        decimal share => FormattableString.Invariant($"<c r=\"{at}\" s=\"{Percent}\"><v>{share}</v></c>"),
        _ => $"<c r=\"{at}\" t=\"inlineStr\"><is><t>{SecurityElement.Escape((string)value)}</t></is></c>",
    };

    private static void Write(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
    }
}

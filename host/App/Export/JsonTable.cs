using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Rota.Host.Foundation;
using Rota.Host.Workers;

namespace Rota.Host.Export;

// A table as JSON: its origin, its columns, and one line per row. A number that is unknown or not finite is null.
internal static class JsonTable
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(ExportTable table) => JsonText.Of(json =>
    {
        json.WriteString("table", table.Name);
        json.WriteString("title", table.Title);
        if (table.Note.Length > 0) json.WriteString("note", table.Note);
        json.WriteString("strategy", table.Origin.Strategy);
        json.WriteString("feed", table.Origin.Feed);
        json.WriteString("profile", table.Origin.Profile);
        json.WriteBoolean("isSimulated", table.Origin.Prices == PriceOrigin.Simulated);
        json.WriteBoolean("isExtended", table.Origin.Prices == PriceOrigin.Extended);
        json.WriteStartArray("warnings");
        foreach (var caution in table.Origin.Cautions) json.WriteStringValue(caution);
        json.WriteEndArray();
        json.WriteStartArray("columns");
        foreach (var column in table.Columns) json.WriteStringValue(column);
        json.WriteEndArray();
        json.WriteStartArray("rows");
        foreach (var row in table.Rows) json.WriteRawValue(Line(row));
        json.WriteEndArray();
    });

    private static ReadOnlySpan<byte> Line(TableCell[] row)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var line = new Utf8JsonWriter(text, OneLine))
        {
            line.WriteStartArray();
            foreach (var cell in row) Write(line, cell);
            line.WriteEndArray();
        }

        return text.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter json, TableCell cell)
    {
        if (cell.Text is { } text) json.WriteStringValue(text);
        else if (cell.Date is { } day) json.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture));
        else if (cell.Number is { } number && double.IsFinite(number)) json.WriteNumberValue(number);
        else json.WriteNullValue();
    }
}

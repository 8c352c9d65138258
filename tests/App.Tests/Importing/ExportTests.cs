using System.Globalization;
using System.Text;
using Rota.Host.Importing;

namespace Rota.Tests.Importing;

// Exports of every form: header × date format × decimal sign × separator × layout × encoding, as text and as workbook.
[Trait("Category", "Slow")]
public sealed class ExportTests : IDisposable
{
    private const int Exports = 2000;

    private static readonly string[] DateHeaders = ["Date", "Trade Date", "As Of", "As of Date", "DATE", "Valuation Date"];
    private static readonly string[] PriceHeaders = ["NAV", "Unit Value", "Price", "Close", "Close/Last", "NAV ($)", "Share Price", "Adj Close"];
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd", "M/d/yyyy", "MM/dd/yyyy", "dd/MM/yyyy", "d/M/yy", "dd.MM.yyyy", "d.M.yy", "MM-dd-yyyy", "yyyyMMdd", "yyyy/MM/dd", "MMM d, yyyy", "d-MMM-yy",
        "dd MMM yyyy", "dddd, MMMM d, yyyy", "M/d/yyyy 16:00:00", "yyyy-MM-ddT00:00:00", "yyyy-MM", "MMM yyyy", "serial",
    ];

    private readonly ExportPlace _place = new();

    [Fact]
    public void EveryExportIsImportedCorrectlyOrRejectedWithTheRightReason()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding[] encodings = [new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.GetEncoding(1252)];
        var random = new Random(20050103);
        var (wrong, refused) = (new List<string>(), 0);
        for (var number = 0; number < Exports; number++)
        {
            var export = Made(random, encodings);
            var name = $"e{number.ToString(CultureInfo.InvariantCulture)}.{export.Extension}";
            var path = export.IsWorkbook ? _place.Write(name, Workbook.Of(("Prices", export.Table()))) : _place.Write(name, export.Csv(), export.Encoding);
            if (export.Refusal is not null) refused++;
            if (Difference(export, path) is { } difference) wrong.Add($"{name}: {difference}: {export}");
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {Exports}: {string.Join(Environment.NewLine, wrong.Take(5))}");
        Assert.InRange(refused, Exports / 20, Exports / 2);
    }

    public void Dispose() => _place.Dispose();

    private static string? Difference(Export export, string path)
    {
        try
        {
            var funds = ImportedFile.Read(path, ImportOptions.None).Extraction.Funds.Select(fund => (fund.Name, ExportPlace.RowsOf(fund))).ToList();
            return export.Refusal is { } reason ? $"is not refused with {reason}"
                : funds.SequenceEqual(export.Expected(Path.GetFileNameWithoutExtension(path))) ? null : $"is read as {string.Join('|', funds)}";
        }
        catch (InputException refusal)
        {
            return export.Refusal is { } reason && refusal.Message.Contains(reason, StringComparison.Ordinal) ? null : $"is refused with {refusal.Message}";
        }
    }

    private static Export Made(Random random, Encoding[] encodings)
    {
        var isWorkbook = random.Next(4) == 0;
        var format = isWorkbook && random.Next(2) == 0 ? "day" : Pick(Formats);
        var isComma = random.Next(2) == 0;
        var thousands = Pick<char>(['\0', isComma ? '.' : ',', '\u00a0', '\'']);
        return new(
            Pick(DateHeaders), Pick(PriceHeaders), format, isComma ? ',' : '.', thousands, Pick<string>(["", "$", "€"]), Pick<char>([',', ';', '\t']),
            Pick<string>(["one", "long", "wide"]), isWorkbook ? null : Pick(encodings), random.Next(2) == 0, random.Next(2) == 0,
            Days(format, random.Next(3) == 0), Pick<double>([0.5, 12.375, 998.75, 1234, 250_000]));

        T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];
    }

    // Six weeks of days, or the first days of months, which leave the date format open.
    private static List<DateOnly> Days(string format, bool isOpen) => format is "yyyy-MM" or "MMM yyyy" || isOpen
        ? [.. Enumerable.Range(0, 18).Select(month => new DateOnly(2005, 1, 3).AddMonths(month))]
        : [.. Enumerable.Range(0, 50).Select(day => new DateOnly(2005, 1, 3).AddDays(day)).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))];
}

using System.Globalization;
using Rota.Host.Foundation;

namespace Rota.Host.Importing;

// Describes in words how a file was read.
internal static class ImportFacts
{
    public static string Kind(ImportedFile file) => string.Create(
        CultureInfo.InvariantCulture,
        $"{file.Source.Description}{(file.Header.IsMade ? ", without a header" : $", header on {file.Source.LineWord} {file.Header.Line}")}");

    public static IEnumerable<(string Name, string Value)> Columns(ImportedFile file)
    {
        var names = file.Header.Names;
        var date = names[file.Roles.Date];
        yield return ("date", $"{(date.Length == 0 ? "the first column" : $"'{date}'")}: {file.Survey.Format.Text}");
        if (file.Roles.Fund >= 0) yield return ("fund", $"'{names[file.Roles.Fund]}'");
        var prices = PriceColumns(file).Select(at => $"'{names[at]}'").ToList();
        var sign = file.Survey.IsSignShown ? $": decimal {(file.Survey.Sign == DecimalSign.Comma ? "comma" : "point")}" : "";
        yield return ("price", $"{(file.Roles.AreNamedAfterFunds ? $"{Count.Of(prices.Count, "column")}, one for each fund" : prices[0])}{sign}");
        if (file.Roles.Note is { } note) yield return ("", note);
    }

    public static IEnumerable<string> LeftOut(ImportedFile file)
    {
        var (source, survey, extraction) = (file.Source, file.Survey, file.Extraction);
        if (file.Header.Titles is [var first, ..] titles)
        {
            var above = new LeftOut();
            foreach (var (line, text) in titles) above.Add(line, text);
            yield return above.Text(source, "above the header");
        }

        if (survey.Below.Count > 0) yield return survey.Below.Text(source, "below the table");
        var others = file.Roles.Others.Where(at => file.Header.Names[at].Length > 0).Select(at => $"'{file.Header.Names[at]}'").ToList();
        if (others.Count > 0) yield return $"{(others.Count == 1 ? "column" : "columns")} {string.Join(", ", others)}";
        foreach (var (column, why) in survey.Empty) yield return $"column '{file.Header.Names[column]}': {why}";
        var isWide = file.Roles.AreNamedAfterFunds;
        if (extraction.Missing.Count > 0)
            yield return extraction.Missing.Counted(source, isWide ? "cell without a price" : "row without a price", isWide ? "cells without a price" : "rows without a price");
        if (extraction.Repeated.Count > 0) yield return extraction.Repeated.Counted(source, "row that repeats the one before", "rows that repeat the one before");
        if (survey.Repeated.Count > 0) yield return survey.Repeated.Counted(source, "repeated header", "repeated headers");
    }

    public static DetectedFrequency Detected(FundPrices fund) => DetectedFrequency.Of([.. fund.Days]);

    public static string FrequencyOf(FundPrices fund) => Detected(fund).Frequency switch
    {
        null => "none",
        Frequency.AllDays => "all days",
        { } frequency => frequency.ToString().ToLowerInvariant(),
    };

    // Facts to know before using the prices.
    public static IEnumerable<string> Notes(IReadOnlyList<ImportedFile> files, ImportedFunds funds)
    {
        foreach (var fund in funds.Funds)
        {
            if (Detected(fund).Fault is { } fault) yield return $"{fund.Name} cannot be used as it is: {fault}";
        }

        foreach (var note in files.Select(Distributions).Distinct()) yield return note;
    }

    // Whether the prices are total returns, as far as the column name shows.
    private static string Distributions(ImportedFile file)
    {
        var name = file.Header.Names[PriceColumns(file).First()];
        return (file.Roles.AreNamedAfterFunds ? ColumnKind.Unknown : ColumnNames.KindOf(name)) switch
        {
            ColumnKind.AdjustedClose => $"'{name}' includes distributions: the prices are total returns.",
            ColumnKind.UnitValue => $"'{name}': unit values of a plan usually include distributions, so that they are total returns. If the plan pays them out, they are not.",
            ColumnKind.NetAssetValue or ColumnKind.Close or ColumnKind.Price =>
                $"'{name}' does not include distributions unless its source says so: it is not a total return, and returns are too low for every fund that pays " +
                "any. Import an adjusted price, or give the distributions: csv:DIR+dividends=FOLDER.",
            _ => "The file does not show whether prices include distributions: unit values of a plan usually do, NAVs and closes do not, and without them they " +
                "are not total returns.",
        };
    }

    private static IEnumerable<int> PriceColumns(ImportedFile file) => file.Roles.Prices.Except(file.Survey.Empty.Select(each => each.Column));
}

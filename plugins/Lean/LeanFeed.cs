namespace Rota.Plugins.Lean;

internal sealed class LeanFeed(LeanFolder folder) : IDataFeed
{
    public Task<PriceSeries> LoadAsync(Asset asset, DateRange range, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var mistakes = new MistakeList();
        var map = folder.Map(asset);
        var names = NameFile.Read(map, LeanFolder.FileName(asset), mistakes);
        mistakes.ThrowIfAny();
        var zips = names.Select(name => name.Name).Distinct().ToDictionary(name => name, folder.Prices);
        if (!zips.Values.Any(File.Exists)) throw folder.Unknown(asset);

        var factorFile = folder.Factors(asset);
        var factors = folder.IsRaw ? [] : FactorFile.Read(factorFile, asset, mistakes);
        foreach (var missing in zips.Values.Where(zip => !File.Exists(zip)))
            mistakes.Add(new Mistake($"The file is missing, but {map} refers to it for prices of {asset}. Add it, or correct {map}.", missing));
        var days = zips.Where(zip => File.Exists(zip.Value))
            .ToDictionary(zip => zip.Key, zip => DailyFile.Read(zip.Value, zip.Key, mistakes));
        mistakes.ThrowIfAny();
        cancel.ThrowIfCancellationRequested();

        var all = names.SelectMany(name => days[name.Name].Where(day => day.Date >= name.From && day.Date <= name.To)).ToList();
        if (!all.Exists(day => range.Contains(day.Date))) throw None(asset, range, all, folder.Prices(LeanFolder.FileName(asset)));
        var source = $"lean:{string.Join('+', [.. zips.Values, .. folder.IsRaw ? Array.Empty<string>() : [factorFile], Named(map)])}";
        return Task.FromResult(Series(asset, all, source, factors).Within(range)!);
    }

    private PriceSeries Series(Asset asset, List<Day> days, string source, IReadOnlyList<Factor> factors)
    {
        DateOnly[] dates = [.. days.Select(day => day.Date)];
        if (folder.IsRaw)
            return new(asset, dates, [.. days.Select(day => day.Close)], [.. days.Select(day => day.Open)], source, DateOnly.MinValue);

        Factor[] now = [.. dates.Select(date => Factor.On(date, factors))];
        return new(
            asset, dates,
            [.. days.Zip(now, (day, factor) => day.Close * factor.Price * factor.Split)],
            [.. days.Zip(now, (day, factor) => day.Open * factor.Price * factor.Split)],
            source, DateOnly.MinValue,
            [.. days.Zip(now, (day, factor) => day.Close * factor.Split)]);
    }

    // Results also depend on missing files. Their names cannot be cached, because their appearance would go unnoticed.
    private static string Named(string map) => File.Exists(map) ? map : $"{map} (none)";

    private static InputException None(Asset asset, DateRange range, List<Day> days, string path) => InputException.NoPrices(asset, new Mistake(
        days.Count == 0
            ? $"{asset} has no price on the days on which its name was used."
            : $"{asset} has no price in {range}; its prices go from {days[0].Date:O} to {days[^1].Date:O}.", path));
}

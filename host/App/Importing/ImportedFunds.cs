namespace Rota.Host.Importing;

// The funds of all files under their final names; a fund in several files is merged.
internal sealed record ImportedFunds(IReadOnlyList<FundPrices> Funds, int Repeated)
{
    public static ImportedFunds Of(IReadOnlyList<ImportedFile> files, IReadOnlyDictionary<string, string> names)
    {
        var funds = new Dictionary<string, FundPrices>(StringComparer.Ordinal);
        var (unused, mistakes, repeated) = (names.Keys.ToHashSet(StringComparer.Ordinal), new List<Mistake>(), 0);
        foreach (var file in files)
        {
            foreach (var fund in file.Extraction.Funds)
            {
                var name = FundName.Of(fund.Name, names);
                unused.Remove(fund.Name);
                unused.Remove(FundName.Of(fund.Name, ImportOptions.None.Names));
                try
                {
                    FundName.Require(name, file.Source.Path);
                    var renamed = fund.Named(name);
                    if (!funds.TryGetValue(name, out var other)) funds.Add(name, renamed);
                    else
                    {
                        funds[name] = other.With(renamed, out var same);
                        repeated += same;
                    }
                }
                catch (InputException wrong)
                {
                    mistakes.AddRange(wrong.Mistakes);
                }
            }
        }

        foreach (var name in unused)
            mistakes.Add(new Mistake($"--rename {name}={names[name]}: unknown fund '{name}'. Available: {string.Join(", ", funds.Keys.Select(each => $"'{each}'"))}."));
        foreach (var alike in funds.Keys.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(alike => alike.Count() > 1))
        {
            mistakes.Add(new Mistake($"{string.Join(" and ", alike.Select(name => $"'{name}'"))} differ only in case, and some systems would use one file for both: " +
                $"give one of them another name: --rename \"{alike.First()}=...\"."));
        }

        return mistakes.Count == 0 ? new([.. funds.Values.OrderBy(fund => fund.Name, StringComparer.Ordinal)], repeated) : throw new InputException(mistakes);
    }
}

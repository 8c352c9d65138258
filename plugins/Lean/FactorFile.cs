namespace Rota.Plugins.Lean;

// Factors for splits and distributions, with ascending days.
internal static class FactorFile
{
    public static IReadOnlyList<Factor> Read(string path, Asset asset, MistakeList mistakes)
    {
        var factors = new List<Factor>();
        if (!File.Exists(path))
        {
            mistakes.Add(new Mistake(
                $"The factors of {asset} are missing, so splits and distributions are unknown. Add the file, unpacked, or use " +
                "lean:DIR+raw for closes without adjustment.", path));
            return factors;
        }

        DateOnly? before = null;
        foreach (var line in Line.Of(SmallFile.Read(path, mistakes) ?? "", path, mistakes))
        {
            if (!line.Has(3, 4, "yyyyMMdd,priceFactor,splitFactor or that and the reference price") || !line.TryDay(0, "yyyyMMdd", before, out var day))
                continue;
            before = day;
            var (isPrice, isSplit) = (line.TryNumber(1, "price factor", out var price), line.TryNumber(2, "split factor", out var split));
            if (isPrice && isSplit) factors.Add(new(day, price, split));
        }

        return factors;
    }
}

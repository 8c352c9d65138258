using System.Globalization;

namespace Rota.Host.Bundling;

// What in a bundle is not what was put into it: the line of a script, the day of a price, or the manifest itself.
internal static class BrokenFiles
{
    public static IEnumerable<string> In(Bundle bundle)
    {
        var manifest = bundle.Manifest;
        if (BundleManifest.IdOf(manifest.Run) is var id && id != manifest.Id)
            yield return $"{BundleManifest.FileName} was changed: what it says has the id {id}, not {manifest.Id}";
        foreach (var file in manifest.Texts().Where(file => Hashes.Of(bundle.Files[file.Name]) != file.Sha256))
        {
            var lines = bundle.Text(file.Name).Split('\n');
            var at = Hashes.OfLines(bundle.Text(file.Name)).Zip(file.Lines).TakeWhile(pair => pair.First == pair.Second).Count();
            var line = at < lines.Length ? lines[at].TrimEnd() : "";
            yield return string.Create(CultureInfo.InvariantCulture, $"{file.Name}, line {at + 1}, was changed: '{line}'");
        }

        foreach (var prices in manifest.HasPrices ? manifest.Run.Prices : [])
        {
            var content = bundle.Files[PriceText.NameOf(prices.Asset)];
            if (Hashes.Of(content) == prices.Sha256) continue;
            var rows = PriceText.ChangedRows(content);
            if (rows.Count == 0) yield return $"prices of {prices.Asset} were changed: days are missing, new, or others";
            foreach (var row in rows) yield return $"the price of {prices.Asset} on {row.Split(',')[0]} was changed: '{row}'";
        }

        foreach (var result in manifest.Results.Where(result => Hashes.Of(bundle.Files[result.Name]) != result.Sha256))
            yield return $"{result.Name} was changed";
    }
}

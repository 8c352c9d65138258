using System.Globalization;

namespace Rota.Host.Bundles;

// Finds changes made after the bundle was written: lines of a script, prices by day, or entries of the manifest.
internal static class BrokenFiles
{
    // For each asset.
    private const int MostRows = 20;

    public static IEnumerable<string> In(Bundle bundle)
    {
        var manifest = bundle.Manifest;
        if (!bundle.IsSealed)
            yield return "the file was changed or repacked: its checksum does not match its content";
        if (BundleManifest.IdOf(manifest.Run) != manifest.Id)
        {
            var (_, line) = Hashes.FirstOther(BundleManifest.TextOf(manifest.Run), manifest.Lines);
            yield return $"{BundleManifest.FileName} or its id was changed: '{line.TrimEnd(',')}'";
        }

        foreach (var file in manifest.Run.Texts().Where(file => Hashes.Of(bundle.Files[file.Name]) != file.Sha256))
        {
            var (number, line) = Hashes.FirstOther(bundle.Text(file.Name), file.Lines);
            yield return string.Create(CultureInfo.InvariantCulture, $"{file.Name}, line {number}, was changed: '{line}'");
        }

        foreach (var prices in manifest.HasPrices ? manifest.Run.Prices : [])
        {
            var content = bundle.Files[PriceText.NameOf(prices.Asset)];
            if (Hashes.Of(content) == prices.Sha256) continue;
            var rows = PriceText.ChangedRows(content);
            if (rows.Count == 0) yield return $"prices of {prices.Asset} were changed: days are missing, added or different";
            foreach (var row in rows.Take(MostRows)) yield return $"the price of {prices.Asset} on {row.Split(',')[0]} was changed: '{row}'";
            if (rows.Count > MostRows)
                yield return string.Create(CultureInfo.InvariantCulture, $"{rows.Count - MostRows} more prices of {prices.Asset} were changed");
        }

        foreach (var library in (manifest.Run.Libraries ?? []).Where(library => Hashes.Of(bundle.Files[library.Name]) != library.Sha256))
            yield return $"{library.Name} was changed";

        foreach (var result in manifest.Results.Where(result => Hashes.Of(bundle.Files[result.Name]) != result.Sha256))
            yield return $"{result.Name} was changed";
    }
}

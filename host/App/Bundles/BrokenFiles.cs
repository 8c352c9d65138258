using System.Globalization;

namespace Rota.Host.Bundles;

// Finds changes made after the bundle was written: lines of a script, prices by day, or entries of the manifest.
internal static class BrokenFiles
{
    // Per asset.
    private const int MostRows = 20;

    public static IEnumerable<string> In(Bundle bundle)
    {
        var manifest = bundle.Manifest;
        if (!bundle.IsSealed)
            yield return "the file: its checksum does not match its content, so it was edited or repacked";
        if (BundleManifest.IdOf(manifest.Run) != manifest.Id)
        {
            var (_, line) = Hashes.FirstOther(BundleManifest.TextOf(manifest.Run), manifest.Lines);
            yield return $"{BundleManifest.FileName} or its id: '{line.TrimEnd(',')}'";
        }

        foreach (var file in manifest.Run.Texts().Where(file => Hashes.Of(bundle.Files[file.Name]) != file.Sha256))
        {
            var (number, line) = Hashes.FirstOther(bundle.Text(file.Name), file.Lines);
            yield return string.Create(CultureInfo.InvariantCulture, $"{file.Name}, line {number}: '{line}'");
        }

        foreach (var prices in manifest.HasPrices ? manifest.Run.Prices : [])
        {
            var content = bundle.Files[PriceText.NameOf(prices.Asset)];
            if (Hashes.Of(content) == prices.Sha256) continue;
            var rows = PriceText.ChangedRows(content);
            if (rows.Count == 0) yield return $"prices of {prices.Asset}: days are missing, added or different";
            foreach (var row in rows.Take(MostRows)) yield return $"the price of {prices.Asset} on {row.Split(',')[0]}: '{row}'";
            if (rows.Count > MostRows)
                yield return string.Create(CultureInfo.InvariantCulture, $"{rows.Count - MostRows} more prices of {prices.Asset}");
        }

        foreach (var library in (manifest.Run.Libraries ?? []).Where(library => Hashes.Of(bundle.Files[library.Name]) != library.Sha256))
            yield return library.Name;

        foreach (var result in manifest.Results.Where(result => Hashes.Of(bundle.Files[result.Name]) != result.Sha256))
            yield return result.Name;
    }
}

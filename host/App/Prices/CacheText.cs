using System.Globalization;
using System.Text;
using Rota.Host.Foundation;

namespace Rota.Host.Prices;

// The caches as text and JSON. Times are UTC.
internal static class CacheText
{
    private const string TimeFormat = "yyyy-MM-dd HH:mm";

    public static byte[] Text(IReadOnlyList<CacheFolder> caches)
    {
        var text = new StringBuilder();
        foreach (var cache in caches)
        {
            text.Append(CultureInfo.InvariantCulture, $"{cache.Name}: {cache.What}\n    {cache.Path}\n    {Contents(cache)}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static byte[] Json(IReadOnlyList<CacheFolder> caches) => JsonText.Of(json =>
    {
        json.WriteStartArray("caches");
        foreach (var cache in caches)
        {
            var files = cache.Files();
            json.WriteStartObject();
            json.WriteString("name", cache.Name);
            json.WriteString("folder", cache.Path);
            json.WriteBoolean("link", cache.IsLink);
            json.WriteNumber("files", files.Count);
            json.WriteNumber("bytes", files.Sum(file => file.Length));
            if (files.Count == 0)
            {
                json.WriteNull("oldest");
                json.WriteNull("newest");
            }
            else
            {
                json.WriteString("oldest", files.Min(file => file.LastWriteTimeUtc));
                json.WriteString("newest", files.Max(file => file.LastWriteTimeUtc));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static string Contents(CacheFolder cache)
    {
        if (cache.IsLink) return $"a link to {new DirectoryInfo(cache.Path).LinkTarget} (not followed)";
        var files = cache.Files();
        if (files.Count == 0) return "empty";
        var (oldest, newest) = (files.Min(file => file.LastWriteTimeUtc), files.Max(file => file.LastWriteTimeUtc));
        return $"{Count.Of(files.Count, "file")}, {Size(files.Sum(file => file.Length))}, from {Time(oldest)} to {Time(newest)} UTC";
    }

    private static string Time(DateTime time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private static string Size(long bytes) => bytes < 1 << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.0} KB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MB");
}

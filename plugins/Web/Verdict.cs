using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Unicode;

namespace Rota.Plugins.Web;

// Decides whether an answer can be read, with a message for the user if it cannot.
internal static class Verdict
{
    private const int DeepestReason = 3;

    // Where providers put error messages.
    private static readonly string[] Reasons = ["description", "detail", "error_message", "Error Message", "Information", "Note"];

    public static string TextOf(RawAnswer raw, Inquiry inquiry, string advice)
    {
        var text = raw.Text;
        if (IsUnknown(raw, inquiry.Provider))
        {
            throw inquiry.WithoutPrices(
                $"{inquiry.Provider.Name} does not know {inquiry.Asset} ({(int)raw.Status}){Reason(text, inquiry)}. Use its spelling of the name.");
        }

        if (!raw.IsGood) throw inquiry.Wrong(Refusal(raw, text, inquiry) + advice);
        if (!Utf8.IsValid(raw.Body))
            throw inquiry.Wrong($"The answer of {inquiry.Provider.Name} is not UTF-8 text. Try again later.{advice}");
        if (text.AsSpan().Trim().IsEmpty)
            throw inquiry.Wrong($"The answer of {inquiry.Provider.Name} is empty. Try again later.{advice}");
        return raw.IsPage
            ? throw inquiry.Wrong(
                $"{inquiry.Provider.Name} answered with a web page ({raw.MediaType ?? "without a type"}) instead of prices, perhaps for consent, " +
                $"a login or a block. Open its site in a browser on this connection, then try again.{advice}")
            : text;
    }

    public static string Times(int tries) => tries == 1 ? "once" : string.Create(CultureInfo.InvariantCulture, $"{tries} times");

    // The provider's own message, as in «: "No data found."»; empty if none is found.
    private static string Reason(string text, Inquiry inquiry)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return ReasonIn(json.RootElement, DeepestReason) is { } reason ? $": \"{inquiry.Shown(reason)}\"" : "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    // A web page means that the address has moved, not that the asset is unknown.
    private static bool IsUnknown(RawAnswer raw, Provider provider) =>
        (raw.Status == HttpStatusCode.NotFound && !raw.IsPage)
        || (provider.IsPageUnknown && raw.IsPage && raw.Status is HttpStatusCode.OK or HttpStatusCode.NotFound)
        || (raw.Status == HttpStatusCode.BadRequest && provider.Unknown is { } unknown && raw.Says(unknown));

    private static string Refusal(RawAnswer raw, string text, Inquiry inquiry)
    {
        var (name, key, code) = (inquiry.Provider.Name, inquiry.Provider.Key, (int)raw.Status);
        var reason = Reason(text, inquiry);
        return raw.Status switch
        {
            HttpStatusCode.NotFound =>
                $"{name} answered with a web page instead of prices (404); the address may have moved. Try again later, or choose another feed.",
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden when key is not null =>
                $"{name} refuses the key of {key.Variable} or this request ({code}){reason}. Check what your account allows: {key.Page}.",
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden =>
                $"{name} refuses to answer ({code}){reason}. Try again later, or choose another feed.",
            HttpStatusCode.TooManyRequests =>
                $"{name} received too many requests (429){reason}. {Wait(raw.RetryAfter)} Downloaded prices are kept.",
            _ when code is >= 300 and < 400 =>
                $"{name} redirects ({code}{(raw.MovedTo is null ? "" : $", to {inquiry.Shown(raw.MovedTo)}")}), which rota does not follow. " +
                "Try again later, or choose another feed.",
            _ when code >= 500 =>
                $"{name} has a server error ({code}){reason}. Try again later.",
            _ =>
                $"{name} refuses the request ({code}){reason}. Check the name {inquiry.Asset}" +
                $"{(key is null ? "" : $" and the key of {key.Variable}")}.",
        };
    }

    private static string Wait(TimeSpan? pause) => pause is { } wait
        ? string.Create(CultureInfo.InvariantCulture, $"Wait {Math.Ceiling(wait.TotalSeconds):0} seconds.")
        : "Wait a few minutes.";

    private static string? ReasonIn(JsonElement element, int depth)
    {
        if (element.ValueKind != JsonValueKind.Object) return null;
        foreach (var name in Reasons)
        {
            if (element.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String)
                return found.GetString()!.Trim().TrimEnd('.');
        }

        return depth == 0
            ? null
            : element.EnumerateObject().Select(member => ReasonIn(member.Value, depth - 1)).FirstOrDefault(reason => reason is not null);
    }
}

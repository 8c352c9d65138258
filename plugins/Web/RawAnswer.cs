using System.Net;
using System.Text;

namespace Rota.Plugins.Web;

// An answer as received.
internal sealed record RawAnswer(HttpStatusCode Status, string? MediaType, TimeSpan? RetryAfter, string? MovedTo, byte[] Body)
{
    private string? _text;

    // The refusal that the provider's format recognizes.
    public Refusal? Refusal { get; init; }

    public bool IsGood => (int)Status is >= 200 and < 300;

    // A temporary fault.
    public bool IsPassing => Status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)Status >= 500;

    public string Text => _text ??= Encoding.UTF8.GetString(Body).TrimStart('\uFEFF');

    // A web page instead of prices.
    public bool IsPage => MediaType == "text/html" || Text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal);

    public bool Says(string words) => Text.Contains(words, StringComparison.OrdinalIgnoreCase);
}

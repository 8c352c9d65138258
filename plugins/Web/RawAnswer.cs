using System.Net;

namespace Rota.Plugins.Web;

// What came over the wire.
internal sealed record RawAnswer(HttpStatusCode Status, string? MediaType, TimeSpan? RetryAfter, string? MovedTo, byte[] Body)
{
    public bool IsGood => (int)Status is >= 200 and < 300;

    // A fault that may be over in a moment.
    public bool IsPassing => Status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || (int)Status >= 500;
}

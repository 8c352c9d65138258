using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Rota.Plugins.Web;

// HTTP clients. They follow nobody elsewhere, because a key goes with a request, and log nothing, because it would be in the log.
internal static class Clients
{
    public const string Far = "far";
    public const string Here = "here";

    public const int MostBytes = 64 << 20;

    public static IHttpClientFactory Make()
    {
        var services = new ServiceCollection();
        Add(services, Far, useProxy: true);
        // A proxy would take this machine for itself.
        Add(services, Here, useProxy: false);
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>();
    }

    private static void Add(ServiceCollection services, string name, bool useProxy) => services
        .AddHttpClient(name, client =>
        {
            // Patience has its own limits, by a clock that tests can set.
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.MaxResponseContentBufferSize = MostBytes;
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = useProxy,
            AutomaticDecompression = DecompressionMethods.All,
        })
        .RemoveAllLoggers();
}

using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace Rota.Plugins.Web;

// HTTP clients. They do not follow redirects or log requests, because requests contain keys.
internal static class Clients
{
    public const string Far = "far";
    public const string Here = "here";

    public const int MostBytes = 64 << 20;

    public static IHttpClientFactory Make()
    {
        var services = new ServiceCollection();
        Add(services, Far, useProxy: true);
        // A proxy would resolve a local address as its own.
        Add(services, Here, useProxy: false);
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>();
    }

    private static void Add(ServiceCollection services, string name, bool useProxy) => services
        .AddHttpClient(name, client =>
        {
            // Patience enforces the timeouts, by a clock that tests can set.
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

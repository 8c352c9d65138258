using System.Net;

namespace Rota.Host.Plugins;

// Takes an archive from an address. It is held against the size of a plugin while it comes, whatever the server says of it.
internal static class AddressSource
{
    private const int MostRedirects = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static void Download(Uri address, string path, SizeCaps caps)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(20) });
        client.Timeout = Patience;
        client.DefaultRequestHeaders.UserAgent.ParseAdd($"rota/{BuildFacts.Version}");
        try
        {
            using var answer = Follow(client, address);
            if (answer.StatusCode != HttpStatusCode.OK)
                throw new InvalidDataException($"{address.Host} answers {(int)answer.StatusCode} {answer.ReasonPhrase}.");
            using var stop = new CancellationTokenSource(Patience);
            using var content = answer.Content.ReadAsStream(stop.Token);
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            Copy(content, file, caps, answer.Content.Headers.ContentLength);
        }
        catch (Exception failed) when (failed is HttpRequestException or OperationCanceledException)
        {
            throw new InvalidDataException($"It cannot be fetched: {failed.Message}", failed);
        }
    }

    // Each step is judged like an address of the user's: none leads from https to where it could be changed on its way.
    private static HttpResponseMessage Follow(HttpClient client, Uri address)
    {
        for (var step = 0; ; step++)
        {
            using var question = new HttpRequestMessage(HttpMethod.Get, address);
            var answer = client.Send(question, HttpCompletionOption.ResponseHeadersRead);
            if ((int)answer.StatusCode is < 300 or >= 400 || answer.Headers.Location is not { } next) return answer;
            answer.Dispose();
            if (step == MostRedirects) throw new InvalidDataException($"It is sent on more than {MostRedirects} times.");
            var further = new Uri(address, next);
            if (!PluginSource.IsTrusted(further) || (further.IsLoopback && !address.IsLoopback))
                throw new InvalidDataException($"It is sent on to {further}, where it could be changed on its way.");
            address = further;
        }
    }

    private static void Copy(Stream content, FileStream file, SizeCaps caps, long? announced)
    {
        caps.Require([(Path.GetFileName(file.Name), announced ?? 0)]);
        var buffer = new byte[1 << 16];
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            file.Write(buffer, 0, read);
            caps.Require([(Path.GetFileName(file.Name), file.Length)]);
        }

        if (announced is { } all && all != file.Length) throw new InvalidDataException($"It broke off after {file.Length} of {all} bytes.");
    }
}

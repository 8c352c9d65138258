using System.Net;

namespace Rota.Host.Plugins;

// Downloads an archive. The size limit is enforced while it arrives, whatever the server announces.
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
                throw new InvalidDataException($"{address.Host} answered {(int)answer.StatusCode} {answer.ReasonPhrase}.");
            using var stop = new CancellationTokenSource(Patience);
            using var content = answer.Content.ReadAsStream(stop.Token);
            using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            Copy(content, file, caps, answer.Content.Headers.ContentLength);
        }
        catch (Exception failed) when (failed is HttpRequestException or OperationCanceledException)
        {
            throw new InvalidDataException($"Download failed: {failed.Message}", failed);
        }
    }

    // Every redirect is checked like the user's own address: https must not lead to an unprotected connection.
    private static HttpResponseMessage Follow(HttpClient client, Uri address)
    {
        for (var step = 0; ; step++)
        {
            using var question = new HttpRequestMessage(HttpMethod.Get, address);
            var answer = client.Send(question, HttpCompletionOption.ResponseHeadersRead);
            if ((int)answer.StatusCode is < 300 or >= 400 || answer.Headers.Location is not { } next) return answer;
            answer.Dispose();
            if (step == MostRedirects) throw new InvalidDataException($"More than {MostRedirects} redirects.");
            var further = new Uri(address, next);
            if (!PluginSource.IsTrusted(further) || (further.IsLoopback && !address.IsLoopback))
                throw new InvalidDataException($"Redirected to {further}, which is not protected by https.");
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

        if (announced is { } all && all != file.Length) throw new InvalidDataException($"The download broke off after {file.Length} of {all} bytes.");
    }
}

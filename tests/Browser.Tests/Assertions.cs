namespace Rota.Tests.Browsing;

internal static class Assertions
{
    // A browser answers with a delay.
    public static async Task Until(Func<Task<bool>> isSo)
    {
        for (var attempt = 0; attempt < 100; attempt++)
        {
            if (await isSo()) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("did not happen within ten seconds");
    }
}

using Rota.Tests.Browsing;

[assembly: AssemblyFixture(typeof(Chromium))]

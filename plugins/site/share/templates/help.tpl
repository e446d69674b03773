{{>TOP}}
{{>HEADER}}
<main id="main" class="narrow stack-l">
<h1>[[Help]]</h1>
<section class="stack-s" id="key"><h2>@icon(key)[[I cannot find my key]]</h2><p>[[The key is on the card or letter you got at school, beside a square code. It has 8 letters and numbers. If the card is lost, ask your photographer or the school office; they can give you the key again.]]</p></section>
<section class="stack-s"><h2>@icon(truck)[[When do the prints come?]]</h2><p>[[We print when your order is paid. Your order’s page shows how far it is, and the tracking number once it is sent.]] <a href="/order">[[Where is my order?]]</a></p></section>
<section class="stack-s"><h2>@icon(receipt)[[Changes and money back]]</h2><p>[[Until printing begins your photographer can change or cancel your order. Write to them and mention the order key.]]</p></section>
<section class="stack-s"><h2>@icon(lock)[[Who sees the photos?]]</h2><p>[[Only people who have the key.]] <a href="/privacy">[[Privacy]]</a></p></section>
</main>
{{>END}}

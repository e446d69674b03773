{{>TOP}}
{{>HEADER}}
<main id="main" class="stack">
<div class="stack-s">
<p class="dim">[[Order <strong class="key" id="order-key">{{KEY}}</strong>]] · {{DATE}}</p>
<h1 tabindex="-1" data-focus>{{HEADING}}</h1>
<p>{{SENTENCE}}</p>
</div>
<section class="card" aria-label="[[How far your order is]]">
<ol class="track flat">{{#STEP}}<li class="{{#DONE}}done{{/DONE}}{{#NOW}}now{{/NOW}}" {{#NOW}}aria-current="step"{{/NOW}}>{{#DONE}}@icon(circle-check){{/DONE}}{{#NOW}}@icon(progress){{/NOW}}{{#TO_COME}}@icon(circle-dashed){{/TO_COME}}<span><strong>{{STEP_TITLE}}</strong><br><span class="small dim">{{STEP_DETAIL}}</span></span></li>{{/STEP}}</ol>
</section>
{{#HAS_INSTRUCTIONS}}<section class="card stack-s pay-card"><h2>@icon(receipt)[[How to pay]]</h2><p class="instructions">{{INSTRUCTIONS:pre_escape}}</p></section>{{/HAS_INSTRUCTIONS}}
{{#PAY_AGAIN}}
<form class="card stack" method="post" action="{{PAY}}" data-once><input type="hidden" name="token" value="{{TOKEN}}">
<fieldset><legend class="legend lg">[[How would you like to pay?]]</legend>{{#METHOD}}<label class="choice"><input type="radio" name="pay" value="{{PROVIDER}}" {{#CHOSEN}}checked{{/CHOSEN}}><span class="grow"><strong>{{METHOD_TITLE}}</strong><br><span class="small dim">{{METHOD_DESCRIPTION}}</span></span></label>{{/METHOD}}</fieldset>
<button class="button main">[[Try again]]</button></form>
{{/PAY_AGAIN}}
<div class="two">
<div class="stack">
{{#PARCELS}}<section class="card"><h2>[[Parcels]]</h2>{{#PARCEL}}<div class="parcel">@icon(truck)<span><strong>{{METHOD}}</strong>, [[sent {{SENT}}]]{{#HAS_TRACKING}}<br><span class="small">[[Tracking number]] <strong class="key">{{TRACKING}}</strong></span>{{/HAS_TRACKING}}</span></div>{{/PARCEL}}</section>{{/PARCELS}}
<section class="card"><h2>[[What you ordered]]</h2>
{{#LINE}}<div class="line"><div class="line-thumb">{{#HAS_PICTURE}}<img class="thumb" src="{{TINY}}" width="{{WIDTH}}" height="{{HEIGHT}}" alt="{{ALT}}">{{/HAS_PICTURE}}</div><div class="stack-s"><div class="row row-top"><h3 class="grow">{{NAME}}</h3><strong class="num end">{{AMOUNT}}</strong></div><p class="small dim">{{WHO}}{{#HAS_POSE}} · {{POSE}}{{/HAS_POSE}}{{#HAS_EACH}} · <span class="num">{{EACH}}</span>{{/HAS_EACH}}</p></div></div>{{/LINE}}
</section>
</div>
<div class="side stack">
<section class="card"><h2>{{MONEY_HEADING}}</h2><hr class="rule">
<dl class="sums">{{#SUM}}<div><dt>{{WHAT}}{{#HAS_WHY}} <span class="why">{{WHY}}</span>{{/HAS_WHY}}</dt><dd>{{AMOUNT}}</dd></div>{{/SUM}}<div class="total"><dt>{{TOTAL_WORD}}{{#HAS_INCLUDED}} <span class="why">{{INCLUDED}}</span>{{/HAS_INCLUDED}}</dt><dd><data id="order-total" value="{{TOTAL_PLAIN}}" data-currency="{{CURRENCY}}">{{TOTAL}}</data></dd></div>{{#HAS_REFUNDED}}<div><dt>[[Sent back]]</dt><dd>{{REFUNDED}}</dd></div>{{/HAS_REFUNDED}}</dl>
</section>
<section class="card stack-s"><h2>{{DELIVERY}}</h2><p>{{CUSTOMER}}{{#HAS_ADDRESS}}<br>{{ADDRESS_LINE}}{{/HAS_ADDRESS}}</p></section>
<section class="card stack-s"><h2>[[Something wrong?]]</h2><p>[[Write to your photographer and mention the order key <strong class="key">{{KEY}}</strong>.]] <a href="/help">[[Help]]</a></p></section>
</div>
</div>
</main>
{{>END}}
